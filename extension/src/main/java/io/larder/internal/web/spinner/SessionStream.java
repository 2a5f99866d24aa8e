package io.larder.internal.web.spinner;

import io.larder.internal.core.load.WaitListener.WaitInfo;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The pending loads and the open connections of one session. Guarded by the lock of its {@link SessionStreams}. */
final class SessionStream {

    /** A computation that ends before that is not shown at all. */
    static final long DELAY_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** The limit of streams a session, against abuse; users do not open as many pages. */
    private static final int MAX_CONNECTIONS = 64;

    private final Map<Object, WaitEntry> waits = new LinkedHashMap<>();
    private final Set<EventStreamConnection> connections = new LinkedHashSet<>();
    private String session;
    private int lastNumber;

    /** One load, and the number of this session's callers that wait for it. */
    private static final class WaitEntry {

        private final int number;
        private final WaitInfo info;
        private int callers;

        private WaitEntry(int number, WaitInfo info) {
            this.number = number;
            this.info = info;
        }

        private boolean visible(long now) {
            return now - info.startedAt() >= DELAY_NANOS;
        }
    }

    SessionStream(String session) {
        this.session = session;
    }

    String session() {
        return session;
    }

    void rename(String newId) {
        session = newId;
    }

    /** A caller waits. The numbers are the session's own: those of the application would tell how much others compute. */
    void waitStarted(WaitInfo info) {
        waits.computeIfAbsent(info.load(), any -> new WaitEntry(++lastNumber, info)).callers++;
    }

    /** A caller waits no longer. */
    void waitEnded(WaitInfo info) {
        waits.computeIfPresent(info.load(), (any, entry) -> --entry.callers == 0 ? null : entry);
    }

    boolean waitsFor(WaitInfo info) {
        return waits.containsKey(info.load());
    }

    /** {@code false}: there are too many already. */
    boolean open(EventStreamConnection connection) {
        return connections.size() < MAX_CONNECTIONS && connections.add(connection);
    }

    void close(EventStreamConnection connection) {
        connections.remove(connection);
    }

    List<EventStreamConnection> connections() {
        return List.copyOf(connections);
    }

    boolean hasConnections() {
        return !connections.isEmpty();
    }

    boolean idle() {
        return connections.isEmpty() && waits.isEmpty();
    }

    /** Whether something began so shortly before that time that it is not to be seen yet. */
    boolean hasInvisibleWaits(long now) {
        return waits.values().stream().anyMatch(entry -> !entry.visible(now));
    }

    /** Returns the lines that are visible at that time, ordered by the start of their loads. */
    List<SpinnerLine> visibleLines(long now) {
        return waits.values().stream()
                .filter(entry -> entry.visible(now))
                .map(entry -> new SpinnerLine(
                        entry.number,
                        entry.info.text(),
                        entry.info.showTime(),
                        TimeUnit.NANOSECONDS.toMillis(now - entry.info.startedAt())))
                .toList();
    }
}
