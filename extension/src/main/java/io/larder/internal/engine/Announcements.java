package io.larder.internal.engine;

import io.larder.ComputationFinished;
import io.larder.ComputationStarted;
import io.larder.internal.engine.Onlooker.Sight;
import io.larder.internal.engine.flight.Flight;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the runs that a person is told of, and shows an onlooker who waits. One for an application, so that a number is given
 * once.
 */
public final class Announcements implements Onlookers {

    private final Announcer announcer;
    private final InstantSource clock;
    private final Ticker ticker;
    private final AtomicLong ids = new AtomicLong();
    private final AtomicReference<@Nullable Onlooker> onlooker = new AtomicReference<>();

    public Announcements(Announcer announcer, InstantSource clock, Ticker ticker) {
        this.announcer = announcer;
        this.clock = clock;
        this.ticker = ticker;
    }

    @Override
    public Runnable admit(Onlooker comes) {
        onlooker.set(comes);
        return () -> onlooker.compareAndSet(comes, null);
    }

    /** A run begins; {@link Run#finished} must follow. */
    Run started(CachedMethod method, Flight flight) {
        Settings settings = method.settings();
        Run run = new Run(ids.incrementAndGet(), method.name(), ticker.nanoTime(), waits(method, flight));
        announcer.started(
                new ComputationStarted(run.id, run.cache, settings.spinner(), settings.showTime(), clock.instant()));
        return run;
    }

    /** A caller begins to wait for that flight; what is returned must be run when the wait is over. */
    @Nullable
    Runnable waits(CachedMethod method, Flight flight) {
        Onlooker looking = onlooker.get();
        if (looking == null) {
            return null;
        }
        Settings settings = method.settings();
        long startedAt = flight.startedAt().orElseGet(ticker::nanoTime);
        return looking.look(new Sight(flight, settings.spinner(), settings.showTime(), startedAt));
    }

    /** One run that was told of. */
    final class Run {

        private final long id;
        private final String cache;
        private final long startedAt;
        private final @Nullable Runnable over;

        private Run(long id, String cache, long startedAt, @Nullable Runnable over) {
            this.id = id;
            this.cache = cache;
            this.startedAt = startedAt;
            this.over = over;
        }

        void finished(boolean failed) {
            if (over != null) {
                over.run();
            }
            Duration elapsed = Duration.ofNanos(ticker.nanoTime() - startedAt);
            announcer.finished(new ComputationFinished(id, cache, elapsed, failed));
        }
    }
}
