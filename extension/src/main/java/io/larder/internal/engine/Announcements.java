package io.larder.internal.engine;

import io.larder.ComputationFinished;
import io.larder.ComputationStarted;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** Numbers the runs that a person is told of. One for an application, so that a number is given once. */
public final class Announcements {

    private final Announcer announcer;
    private final InstantSource clock;
    private final Ticker ticker;
    private final AtomicLong ids = new AtomicLong();

    public Announcements(Announcer announcer, InstantSource clock, Ticker ticker) {
        this.announcer = announcer;
        this.clock = clock;
        this.ticker = ticker;
    }

    /** A run begins; {@link Run#finished} must follow. */
    Run started(CachedMethod method) {
        Settings settings = method.settings();
        Run run = new Run(ids.incrementAndGet(), method.name(), ticker.nanoTime());
        announcer.started(
                new ComputationStarted(run.id, run.cache, settings.spinner(), settings.showTime(), clock.instant()));
        return run;
    }

    /** One run that was told of. */
    final class Run {

        private final long id;
        private final String cache;
        private final long startedAt;

        private Run(long id, String cache, long startedAt) {
            this.id = id;
            this.cache = cache;
            this.startedAt = startedAt;
        }

        void finished(boolean failed) {
            Duration elapsed = Duration.ofNanos(ticker.nanoTime() - startedAt);
            announcer.finished(new ComputationFinished(id, cache, elapsed, failed));
        }
    }
}
