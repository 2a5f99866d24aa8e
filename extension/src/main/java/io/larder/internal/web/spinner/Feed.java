package io.larder.internal.web.spinner;

import io.larder.internal.core.load.WaitListener.WaitInfo;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** One session: what it waits for, and its open pages. Guarded by the lock of its {@link Feeds}. */
final class Feed {

    /** A computation that ends before that is not shown at all. */
    static final long DELAY_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** More than anybody has open at a time; a bound for somebody who wants to harm. */
    private static final int MOST_PAGES = 64;

    private final Map<Object, Waiting> waiting = new LinkedHashMap<>();
    private final Set<Page> pages = new LinkedHashSet<>();
    private String session;
    private int numbers;

    /** One computation and the callers of this session that wait for it. */
    private static final class Waiting {

        private final int number;
        private final WaitInfo sight;
        private int callers;

        private Waiting(int number, WaitInfo sight) {
            this.number = number;
            this.sight = sight;
        }

        private boolean visible(long now) {
            return now - sight.startedAt() >= DELAY_NANOS;
        }
    }

    Feed(String session) {
        this.session = session;
    }

    String session() {
        return session;
    }

    void rename(String now) {
        session = now;
    }

    /** A caller waits. The numbers are the session's own: those of the application would tell how much others compute. */
    void begins(WaitInfo sight) {
        waiting.computeIfAbsent(sight.load(), any -> new Waiting(++numbers, sight)).callers++;
    }

    /** A caller waits no longer. */
    void over(WaitInfo sight) {
        waiting.computeIfPresent(sight.load(), (any, entry) -> --entry.callers == 0 ? null : entry);
    }

    boolean waitsFor(WaitInfo sight) {
        return waiting.containsKey(sight.load());
    }

    /** {@code false}: there are too many already. */
    boolean open(Page page) {
        return pages.size() < MOST_PAGES && pages.add(page);
    }

    void close(Page page) {
        pages.remove(page);
    }

    List<Page> pages() {
        return List.copyOf(pages);
    }

    boolean watched() {
        return !pages.isEmpty();
    }

    boolean idle() {
        return pages.isEmpty() && waiting.isEmpty();
    }

    /** Whether something began so shortly before that time that it is not to be seen yet. */
    boolean hides(long now) {
        return waiting.values().stream().anyMatch(entry -> !entry.visible(now));
    }

    /** What is to be seen at that time, in the order of the beginning. */
    List<Shown> shown(long now) {
        return waiting.values().stream()
                .filter(entry -> entry.visible(now))
                .map(entry -> new Shown(
                        entry.number,
                        entry.sight.text(),
                        entry.sight.showTime(),
                        TimeUnit.NANOSECONDS.toMillis(now - entry.sight.startedAt())))
                .toList();
    }
}
