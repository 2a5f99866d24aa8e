package io.larder.internal.web.spinner;

import io.larder.internal.core.load.WaitListener;
import io.larder.internal.core.load.WaitListenerRegistry;
import io.larder.internal.core.store.Ticker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the sessions of an application wait for, and the pages that they have open.
 *
 * <p>Concurrency: one lock guards all feeds, and is held for a few steps. Pages are written to outside of it, by the pulse alone:
 * a page gets the states in their order, and a caller never waits for a browser.
 */
final class Feeds implements WaitListener {

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Feed> bySession = new HashMap<>();
    private final Map<Page, Feed> byPage = new HashMap<>();
    private final Ticker ticker;
    private final Pulse pulse;
    private volatile Supplier<@Nullable String> sessions = () -> null;
    private volatile @Nullable Runnable leave;

    Feeds(Ticker ticker, Pulse pulse) {
        this.ticker = ticker;
        this.pulse = pulse;
    }

    /**
     * The first page asks: from now on waiting callers are looked at.
     *
     * @param current the id of the session for which the calling thread works; {@code null}: for none
     */
    void begin(WaitListenerRegistry onlookers, Supplier<@Nullable String> current) {
        sessions = current;
        pulse.start(() -> pages().forEach(Page::beat));
        leave = onlookers.register(this);
    }

    @Override
    public @Nullable Runnable waitStarted(WaitInfo sight) {
        String session = sessions.get();
        if (session == null) {
            return null;
        }
        lock.lock();
        try {
            Feed feed = bySession.computeIfAbsent(session, Feed::new);
            boolean fresh = !feed.waitsFor(sight);
            feed.begins(sight);
            if (fresh && feed.watched()) {
                pulse.after(sight.startedAt() + Feed.DELAY_NANOS - ticker.nanoTime(), () -> reveal(feed, sight));
            }
            return () -> over(feed, sight);
        } finally {
            lock.unlock();
        }
    }

    private void over(Feed feed, WaitInfo sight) {
        lock.lock();
        try {
            feed.over(sight);
            boolean seen = ticker.nanoTime() - sight.startedAt() >= Feed.DELAY_NANOS;
            if (seen && feed.watched() && !feed.waitsFor(sight)) {
                pulse.now(() -> push(feed));
            }
            forgetIdle(feed);
        } finally {
            lock.unlock();
        }
    }

    /** Shows the session's state to the page, now and after each change. {@code false}: the session has too many pages. */
    boolean open(String session, Page page) {
        lock.lock();
        try {
            Feed feed = bySession.computeIfAbsent(session, Feed::new);
            if (!feed.open(page)) {
                return false;
            }
            byPage.put(page, feed);
            pulse.now(() -> push(feed));
            if (feed.hides(ticker.nanoTime())) {
                // What began before this page came, and was announced to none.
                pulse.after(Feed.DELAY_NANOS, () -> push(feed));
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** The session's page of that name says good-bye: its stream ends before the server finds out by a write that fails. */
    void leave(String session, String name) {
        List<Page> pages;
        lock.lock();
        try {
            Feed feed = bySession.get(session);
            pages = feed == null ? List.of() : feed.pages();
        } finally {
            lock.unlock();
        }
        pages.stream().filter(page -> page.isNamed(name)).forEach(Page::end);
    }

    /** The page is there no more. */
    void close(Page page) {
        lock.lock();
        try {
            Feed feed = byPage.remove(page);
            if (feed != null) {
                feed.close(page);
                forgetIdle(feed);
            }
        } finally {
            lock.unlock();
        }
    }

    private void forgetIdle(Feed feed) {
        if (feed.idle()) {
            bySession.remove(feed.session(), feed);
        }
    }

    private void reveal(Feed feed, WaitInfo sight) {
        lock.lock();
        try {
            if (!feed.waitsFor(sight)) {
                return;
            }
        } finally {
            lock.unlock();
        }
        push(feed);
    }

    private void push(Feed feed) {
        List<Shown> shown;
        List<Page> pages;
        lock.lock();
        try {
            shown = feed.shown(ticker.nanoTime());
            pages = feed.pages();
        } finally {
            lock.unlock();
        }
        pages.forEach(page -> page.show(shown));
    }

    private List<Page> pages() {
        lock.lock();
        try {
            return List.copyOf(byPage.keySet());
        } finally {
            lock.unlock();
        }
    }

    /** The session has ended; so do its pages' streams. What still runs for it is shown to nobody. */
    void end(String session) {
        List<Page> pages;
        lock.lock();
        try {
            Feed feed = bySession.remove(session);
            pages = feed == null ? List.of() : feed.pages();
        } finally {
            lock.unlock();
        }
        pages.forEach(Page::end);
    }

    /** The session goes on under another id. */
    void rename(String before, String now) {
        lock.lock();
        try {
            Feed feed = bySession.remove(before);
            if (feed != null) {
                feed.rename(now);
                bySession.put(now, feed);
            }
        } finally {
            lock.unlock();
        }
    }

    /** The application has ended. */
    void close() {
        Runnable leaving = leave;
        if (leaving != null) {
            leaving.run();
        }
        pages().forEach(Page::end);
        pulse.close();
    }
}
