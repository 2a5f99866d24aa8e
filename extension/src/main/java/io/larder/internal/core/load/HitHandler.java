package io.larder.internal.core.load;

import io.larder.internal.core.key.Key;
import io.larder.internal.core.method.ReturnKind;
import io.larder.internal.core.replay.EffectReplayer;
import io.larder.internal.core.replay.Trace;
import io.larder.internal.core.stats.StatsCounter;
import io.larder.internal.core.store.Entry;
import io.larder.internal.core.store.EntryTable;
import io.larder.internal.core.store.RemovalCause;
import io.larder.internal.core.store.ValuePolicy;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Serves callers that did not run the method: those who find an entry, and those who waited for one. */
public final class HitHandler {

    private final ValuePolicy valuePolicy;
    private final EffectReplayer replayer;
    private final StatsCounter stats;
    private final boolean returnsStage;

    /** @param returnKind whether callers get values, or stages of them */
    public HitHandler(ValuePolicy valuePolicy, EffectReplayer replayer, StatsCounter stats, ReturnKind returnKind) {
        this.valuePolicy = valuePolicy;
        this.replayer = replayer;
        this.stats = stats;
        this.returnsStage = returnKind != ReturnKind.VALUE;
    }

    /** The entry that may be served; one that turns out to be unusable leaves. {@code null}: there is none. */
    @Nullable
    public Entry find(EntryTable table, Key key) {
        Entry entry = table.get(key);
        if (entry == null || valuePolicy.isUsable(entry)) {
            return entry;
        }
        table.remove(entry, RemovalCause.INVALID);
        return null;
    }

    /** The entry that is no longer fresh, but may be served while it is refreshed. {@code null}: there is none. */
    @Nullable
    public Entry findStale(EntryTable table, Key key) {
        Entry entry = table.getStale(key);
        if (entry == null || valuePolicy.isUsable(entry)) {
            return entry;
        }
        table.remove(entry, RemovalCause.INVALID);
        return null;
    }

    /** @throws Exception what a replayed effect throws */
    @Nullable
    public Object serve(Entry entry) throws Exception {
        Object value = valuePolicy.value(entry);
        replay(entry.trace());
        stats.recordHit();
        return returnsStage ? CompletableFuture.completedFuture(value) : value;
    }

    /**
     * A stage of what another's computation comes to.
     *
     * @throws Exception what a replayed effect throws
     */
    CompletableFuture<@Nullable Object> serve(WaitOutcome.Pending pending) throws Exception {
        CompletableFuture<@Nullable Object> future = new CompletableFuture<>();
        replay(pending.trace());
        stats.recordHit();
        pending.entry().whenComplete((entry, failure) -> {
            if (failure != null) {
                future.completeExceptionally(failure);
            } else if (!future.isDone()) {
                complete(future, entry);
            }
        });
        return future;
    }

    private void complete(CompletableFuture<@Nullable Object> future, Entry entry) {
        try {
            future.complete(valuePolicy.value(entry));
        } catch (Throwable e) {
            future.completeExceptionally(e);
        }
    }

    private void replay(@Nullable Trace trace) throws Exception {
        if (trace != null) {
            replayer.replay(trace);
        }
    }
}
