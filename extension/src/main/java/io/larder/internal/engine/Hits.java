package io.larder.internal.engine;

import io.larder.internal.engine.effect.Replay;
import io.larder.internal.engine.effect.Trace;
import io.larder.internal.engine.entry.Departure;
import io.larder.internal.engine.entry.Entry;
import io.larder.internal.engine.entry.EntryTable;
import io.larder.internal.engine.flight.Outcome;
import io.larder.internal.engine.key.Key;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Serves callers that did not run the method: those who find an entry, and those who waited for one. */
final class Hits {

    private final Holding holding;
    private final Replay replay;
    private final Figures figures;
    private final boolean staged;

    /** @param returns whether callers get values, or stages of them */
    Hits(Holding holding, Replay replay, Figures figures, Returns returns) {
        this.holding = holding;
        this.replay = replay;
        this.figures = figures;
        this.staged = returns != Returns.VALUE;
    }

    /** The entry that may be served; one that turns out to be unusable leaves. {@code null}: there is none. */
    @Nullable
    Entry find(EntryTable table, Key key) {
        Entry entry = table.get(key);
        if (entry == null || holding.serves(entry)) {
            return entry;
        }
        table.remove(entry, Departure.INVALID);
        return null;
    }

    /** The entry that is no longer fresh, but may be served while it is refreshed. {@code null}: there is none. */
    @Nullable
    Entry findStale(EntryTable table, Key key) {
        Entry entry = table.getStale(key);
        if (entry == null || holding.serves(entry)) {
            return entry;
        }
        table.remove(entry, Departure.INVALID);
        return null;
    }

    /** @throws Exception what a replayed effect throws */
    @Nullable
    Object serve(Entry entry) throws Exception {
        Object value = holding.value(entry);
        replay(entry.trace());
        figures.hit();
        return staged ? CompletableFuture.completedFuture(value) : value;
    }

    /**
     * A stage of what another's computation comes to.
     *
     * @throws Exception what a replayed effect throws
     */
    CompletableFuture<@Nullable Object> serve(Outcome.Pending pending) throws Exception {
        CompletableFuture<@Nullable Object> own = new CompletableFuture<>();
        replay(pending.trace());
        figures.hit();
        pending.entry().whenComplete((entry, failure) -> {
            if (failure != null) {
                own.completeExceptionally(failure);
            } else if (!own.isDone()) {
                complete(own, entry);
            }
        });
        return own;
    }

    private void complete(CompletableFuture<@Nullable Object> own, Entry entry) {
        try {
            own.complete(holding.value(entry));
        } catch (Throwable e) {
            own.completeExceptionally(e);
        }
    }

    private void replay(@Nullable Trace trace) throws Exception {
        if (trace != null) {
            replay.again(trace);
        }
    }
}
