package io.larder.internal.engine;

import io.larder.internal.engine.effect.Trace;
import io.larder.internal.engine.entry.Entry;
import io.larder.internal.engine.key.Key;
import io.larder.internal.engine.route.Routes;
import io.larder.internal.engine.transaction.Transaction;
import org.jspecify.annotations.Nullable;

/** Makes an entry of what a method returned, and has it published. */
final class Keeping {

    private final Holding holding;
    private final Routes routes;
    private final Publishing publishing;
    private final Figures figures;
    private final Ticker ticker;

    Keeping(Holding holding, Routes routes, Publishing publishing, Figures figures, Ticker ticker) {
        this.holding = holding;
        this.routes = routes;
        this.publishing = publishing;
        this.figures = figures;
        this.ticker = ticker;
    }

    /** What came of an offer: the value for the caller that ran the method, and the entry for those who waited. */
    record Kept(@Nullable Object value, Entry entry) {}

    /** The transaction in which a method is about to run, or {@code null}. */
    @Nullable
    Transaction transaction() {
        return publishing.transaction();
    }

    /**
     * Ends the flight, now or when the transaction ends.
     *
     * @param result what the run gave; of a stage, what that completed with
     * @throws io.larder.UnserializableValueException where the value cannot be held
     */
    Kept keep(Run run, Result result) {
        Object value = result.value();
        boolean wanted = holding.keeps(value);
        Entry entry = entry(routes.lay(run.arguments(), result.trace()), value, result.trace());
        Entry standing = publishing.offer(new Offer(run, entry, wanted), result.began());
        return new Kept(standing == entry ? value : holding.afterLosing(value, standing), standing);
    }

    private Entry entry(Key key, @Nullable Object value, @Nullable Trace trace) {
        try {
            return holding.entry(key, value, trace, ticker.nanoTime());
        } catch (Throwable e) {
            routes.forget(key);
            figures.loadFailed();
            throw e;
        }
    }
}
