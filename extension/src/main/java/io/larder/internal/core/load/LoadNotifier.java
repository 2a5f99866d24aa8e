package io.larder.internal.core.load;

import io.larder.ComputationFinished;
import io.larder.ComputationStarted;
import io.larder.internal.core.load.WaitListener.WaitInfo;
import io.larder.internal.core.method.CacheSettings;
import io.larder.internal.core.method.CachedMethod;
import io.larder.internal.core.store.Ticker;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the runs that a person is told of, and shows an onlooker who waits. One for an application, so that a number is given
 * once.
 */
public final class LoadNotifier implements WaitListenerRegistry {

    private final ComputationEventPublisher publisher;
    private final InstantSource clock;
    private final Ticker ticker;
    private final AtomicLong ids = new AtomicLong();
    private final AtomicReference<@Nullable WaitListener> currentListener = new AtomicReference<>();

    public LoadNotifier(ComputationEventPublisher publisher, InstantSource clock, Ticker ticker) {
        this.publisher = publisher;
        this.clock = clock;
        this.ticker = ticker;
    }

    @Override
    public Runnable register(WaitListener listener) {
        currentListener.set(listener);
        return () -> currentListener.compareAndSet(listener, null);
    }

    /** A run begins; {@link ActiveLoad#finished} must follow. */
    ActiveLoad started(CachedMethod method, InFlightLoad load) {
        CacheSettings settings = method.settings();
        ActiveLoad activeLoad =
                new ActiveLoad(ids.incrementAndGet(), method.name(), ticker.nanoTime(), waitStarted(method, load));
        boolean notified = false;
        try {
            publisher.started(ComputationStarted.of(
                    activeLoad.id, activeLoad.cache, settings.spinner(), settings.showTime(), clock.instant()));
            notified = true;
        } finally {
            if (!notified) {
                activeLoad.endWait();
            }
        }
        return activeLoad;
    }

    /** A caller begins to wait for that load; what is returned must be run when the wait is over. */
    @Nullable
    Runnable waitStarted(CachedMethod method, InFlightLoad load) {
        WaitListener listener = currentListener.get();
        if (listener == null) {
            return null;
        }
        CacheSettings settings = method.settings();
        long startedAt = load.startedAt().orElseGet(ticker::nanoTime);
        return listener.waitStarted(new WaitInfo(load, settings.spinner(), settings.showTime(), startedAt));
    }

    /** One run that was told of. */
    final class ActiveLoad {

        private final long id;
        private final String cache;
        private final long startedAt;
        private final @Nullable Runnable endWait;

        private ActiveLoad(long id, String cache, long startedAt, @Nullable Runnable endWait) {
            this.id = id;
            this.cache = cache;
            this.startedAt = startedAt;
            this.endWait = endWait;
        }

        void finished(boolean failed) {
            try {
                endWait();
            } finally {
                Duration elapsed = Duration.ofNanos(ticker.nanoTime() - startedAt);
                publisher.finished(ComputationFinished.of(id, cache, elapsed, failed));
            }
        }

        private void endWait() {
            if (endWait != null) {
                endWait.run();
            }
        }
    }
}
