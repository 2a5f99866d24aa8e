package io.larder.internal.web.spinner;

import io.larder.internal.core.load.WaitListener;
import io.larder.internal.core.load.WaitListenerRegistry;
import io.larder.internal.core.store.Ticker;
import io.larder.internal.platform.CompleteIteration;
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
final class SessionStreams implements WaitListener {

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, SessionStream> bySession = new HashMap<>();
    private final Map<EventStreamConnection, SessionStream> byConnection = new HashMap<>();
    private final Ticker ticker;
    private final StreamScheduler scheduler;
    private volatile Supplier<@Nullable String> currentSession = () -> null;
    private volatile @Nullable Runnable unregister;

    SessionStreams(Ticker ticker, StreamScheduler scheduler) {
        this.ticker = ticker;
        this.scheduler = scheduler;
    }

    /**
     * The first page asks: from now on waiting callers are looked at.
     *
     * @param sessionSupplier the id of the session for which the calling thread works; {@code null}: for none
     */
    void start(WaitListenerRegistry listeners, Supplier<@Nullable String> sessionSupplier) {
        currentSession = sessionSupplier;
        scheduler.start(() -> CompleteIteration.forEach(connections(), EventStreamConnection::heartbeat));
        unregister = listeners.register(this);
    }

    @Override
    public @Nullable Runnable waitStarted(WaitInfo sight) {
        String session = currentSession.get();
        if (session == null) {
            return null;
        }
        lock.lock();
        try {
            SessionStream feed = bySession.computeIfAbsent(session, SessionStream::new);
            boolean fresh = !feed.waitsFor(sight);
            feed.waitStarted(sight);
            boolean scheduled = false;
            try {
                if (fresh && feed.hasConnections()) {
                    scheduler.schedule(
                            sight.startedAt() + SessionStream.DELAY_NANOS - ticker.nanoTime(),
                            () -> pushIfWaiting(feed, sight));
                }
                scheduled = true;
            } finally {
                if (!scheduled) {
                    feed.waitEnded(sight);
                    removeIdle(feed);
                }
            }
            return () -> waitEnded(feed, sight);
        } finally {
            lock.unlock();
        }
    }

    private void waitEnded(SessionStream stream, WaitInfo info) {
        lock.lock();
        try {
            stream.waitEnded(info);
            boolean wasVisible = ticker.nanoTime() - info.startedAt() >= SessionStream.DELAY_NANOS;
            if (wasVisible && stream.hasConnections() && !stream.waitsFor(info)) {
                scheduler.execute(() -> push(stream));
            }
            removeIdle(stream);
        } finally {
            lock.unlock();
        }
    }

    /** Shows the session's state to the page, now and after each change. {@code false}: the session has too many pages. */
    boolean open(String session, EventStreamConnection connection) {
        lock.lock();
        try {
            SessionStream stream = bySession.computeIfAbsent(session, SessionStream::new);
            if (!stream.open(connection)) {
                return false;
            }
            byConnection.put(connection, stream);
            scheduler.execute(() -> push(stream));
            if (stream.hasInvisibleWaits(ticker.nanoTime())) {
                // What began before this page came, and was announced to none.
                scheduler.schedule(SessionStream.DELAY_NANOS, () -> push(stream));
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** The session's page of that name says good-bye: its stream ends before the server finds out by a write that fails. */
    void disconnect(String session, String name) {
        List<EventStreamConnection> connections;
        lock.lock();
        try {
            SessionStream stream = bySession.get(session);
            connections = stream == null ? List.of() : stream.connections();
        } finally {
            lock.unlock();
        }
        connections.stream().filter(connection -> connection.hasName(name)).forEach(EventStreamConnection::close);
    }

    /** The page is there no more. */
    void remove(EventStreamConnection connection) {
        lock.lock();
        try {
            SessionStream stream = byConnection.remove(connection);
            if (stream != null) {
                stream.close(connection);
                removeIdle(stream);
            }
        } finally {
            lock.unlock();
        }
    }

    private void removeIdle(SessionStream stream) {
        if (stream.idle()) {
            bySession.remove(stream.session(), stream);
        }
    }

    private void pushIfWaiting(SessionStream stream, WaitInfo info) {
        lock.lock();
        try {
            if (!stream.waitsFor(info)) {
                return;
            }
        } finally {
            lock.unlock();
        }
        push(stream);
    }

    private void push(SessionStream stream) {
        List<SpinnerLine> lines;
        List<EventStreamConnection> connections;
        lock.lock();
        try {
            lines = stream.visibleLines(ticker.nanoTime());
            connections = stream.connections();
        } finally {
            lock.unlock();
        }
        CompleteIteration.forEach(connections, connection -> connection.send(lines));
    }

    private List<EventStreamConnection> connections() {
        lock.lock();
        try {
            return List.copyOf(byConnection.keySet());
        } finally {
            lock.unlock();
        }
    }

    /** The session has ended; so do its pages' streams. What still runs for it is shown to nobody. */
    void endSession(String session) {
        List<EventStreamConnection> connections;
        lock.lock();
        try {
            SessionStream stream = bySession.remove(session);
            connections = stream == null ? List.of() : stream.connections();
        } finally {
            lock.unlock();
        }
        CompleteIteration.forEach(connections, EventStreamConnection::close);
    }

    /** The session goes on under another id. */
    void rename(String oldId, String newId) {
        lock.lock();
        try {
            SessionStream stream = bySession.remove(oldId);
            if (stream != null) {
                stream.rename(newId);
                bySession.put(newId, stream);
            }
        } finally {
            lock.unlock();
        }
    }

    /** The application has ended. */
    void close() {
        Runnable registration = unregister;
        if (registration != null) {
            registration.run();
        }
        CompleteIteration.forEach(connections(), EventStreamConnection::close);
        scheduler.close();
    }
}
