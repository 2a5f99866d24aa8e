package io.larder.internal.core.load;

import io.larder.internal.core.stats.StatsCounter;
import io.larder.internal.core.store.Ticker;
import org.jspecify.annotations.Nullable;

/** One run of the method, from its start to its end: for the figures, and for who is told of it. */
final class LoadTimer {

    private final StatsCounter stats;
    private final LoadContext context;
    private final Ticker ticker;
    private final LoadNotifier.@Nullable ActiveLoad activeLoad;
    private final long startedAt;

    LoadTimer(StatsCounter stats, LoadContext context, Ticker ticker, LoadNotifier.@Nullable ActiveLoad activeLoad) {
        this.stats = stats;
        this.context = context;
        this.ticker = ticker;
        this.activeLoad = activeLoad;
        this.startedAt = ticker.nanoTime();
    }

    /** By the ticker, in nanoseconds. */
    long startedAt() {
        return startedAt;
    }

    /** The method has its result; {@link #loadEnded} must follow. */
    void methodEnded() {
        stats.recordLoadTime(ticker.nanoTime() - startedAt);
    }

    /** The method has failed; {@link #loadEnded} must follow. */
    void methodFailed() {
        methodEnded();
        stats.recordLoadFailure();
        if (context.replaced() == null && !context.overwrites()) {
            context.partition().misses().failed(context.arguments());
        }
    }

    /** Nothing of the run is left to be done. */
    void loadEnded(boolean failed) {
        if (activeLoad != null) {
            activeLoad.finished(failed);
        }
    }
}
