package io.larder.internal.engine;

import org.jspecify.annotations.Nullable;

/** One run of the method, from its start to its end: for the figures, and for who is told of it. */
final class Progress {

    private final Figures figures;
    private final Ticker ticker;
    private final Announcements.@Nullable Run told;
    private final long startedAt;

    Progress(Figures figures, Ticker ticker, Announcements.@Nullable Run told) {
        this.figures = figures;
        this.ticker = ticker;
        this.told = told;
        this.startedAt = ticker.nanoTime();
    }

    /** By the ticker, in nanoseconds. */
    long startedAt() {
        return startedAt;
    }

    /** The method has its result, or has failed; {@link #ended} must follow. */
    void computed(boolean failed) {
        figures.ran(ticker.nanoTime() - startedAt);
        if (failed) {
            figures.loadFailed();
        }
    }

    /** Nothing of the run is left to be done. */
    void ended(boolean failed) {
        if (told != null) {
            told.finished(failed);
        }
    }
}
