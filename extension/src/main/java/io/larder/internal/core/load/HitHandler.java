package io.larder.internal.core.load;

import io.larder.UnserializableValueException;
import io.larder.internal.core.key.Key;
import io.larder.internal.core.method.ReturnKind;
import io.larder.internal.core.replay.EffectReplayer;
import io.larder.internal.core.replay.Trace;
import io.larder.internal.core.stats.StatsCounter;
import io.larder.internal.core.store.Entry;
import io.larder.internal.core.store.EntryTable;
import io.larder.internal.core.store.RemovalCause;
import io.larder.internal.core.store.Ticker;
import io.larder.internal.core.store.ValuePolicy;
import io.larder.internal.core.store.WarningInterval;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Serves callers that did not run the method: those who find an entry, and those who waited for one. */
public final class HitHandler {

    /** Served where there is no entry, or the value of the entry cannot be read. */
    public static final Object MISS = new Object();

    private static final Logger LOGGER = System.getLogger("io.larder.core");

    private final String where;
    private final ValuePolicy valuePolicy;
    private final EffectReplayer replayer;
    private final StatsCounter stats;
    private final boolean returnsStage;
    private final WarningInterval warnings;

    /**
     * @param where the method, for messages
     * @param returnKind whether callers get values, or stages of them
     */
    public HitHandler(
            String where,
            ValuePolicy valuePolicy,
            EffectReplayer replayer,
            StatsCounter stats,
            Ticker ticker,
            ReturnKind returnKind) {
        this.where = where;
        this.warnings = new WarningInterval(ticker);
        this.valuePolicy = valuePolicy;
        this.replayer = replayer;
        this.stats = stats;
        this.returnsStage = returnKind != ReturnKind.VALUE;
    }

    /** The entry that may be served; one that turns out to be unusable leaves. {@code null}: there is none. */
    @Nullable
    public Entry find(EntryTable table, Key key) {
        return usable(table, table.get(key));
    }

    /** The entry that is no longer fresh, but may be served while it is refreshed. {@code null}: there is none. */
    @Nullable
    public Entry findStale(EntryTable table, Key key) {
        return usable(table, table.getStale(key));
    }

    private @Nullable Entry usable(EntryTable table, @Nullable Entry entry) {
        if (entry == null || valuePolicy.isUsable(entry)) {
            return entry;
        }
        table.remove(entry, RemovalCause.INVALID);
        return null;
    }

    /**
     * Serves what was found.
     *
     * @param table that of the entry, which loses it where its value cannot be read
     * @param entry {@code null}: none was found
     * @return the value or a stage of it; or {@link #MISS}
     * @throws Exception what a replayed effect throws
     */
    @Nullable
    public Object serve(EntryTable table, @Nullable Entry entry) throws Exception {
        if (entry == null) {
            return MISS;
        }
        Object value;
        try {
            value = valuePolicy.value(entry);
        } catch (UnserializableValueException unreadable) {
            remove(table, entry, unreadable);
            return MISS;
        }
        replay(entry.trace());
        stats.recordHit();
        return returnsStage ? CompletableFuture.completedFuture(value) : value;
    }

    /**
     * Returns the value of an entry alone: no stage, no effects, no statistics.
     *
     * @return {@link #MISS} where it cannot be read, and the table loses it
     */
    @Nullable
    public Object peek(EntryTable table, Entry entry) {
        try {
            return valuePolicy.value(entry);
        } catch (UnserializableValueException unreadable) {
            remove(table, entry, unreadable);
            return MISS;
        }
    }

    private void remove(EntryTable table, Entry entry, UnserializableValueException unreadable) {
        table.remove(entry, RemovalCause.UNREADABLE);
        if (warnings.begin()) {
            LOGGER.log(Level.WARNING, EntryMessages.unreadable(where, String.valueOf(unreadable.getMessage())));
        }
    }

    /**
     * A stage of what another's computation comes to.
     *
     * @throws Exception what a replayed effect throws
     */
    CompletableFuture<@Nullable Object> serve(EntryTable table, WaitOutcome.Pending pending) throws Exception {
        CompletableFuture<@Nullable Object> future = new CompletableFuture<>();
        replay(pending.trace());
        stats.recordHit();
        pending.entry().whenComplete((entry, failure) -> {
            if (failure != null) {
                future.completeExceptionally(failure);
            } else if (!future.isDone()) {
                complete(table, future, entry);
            }
        });
        return future;
    }

    /** Too late for a miss: the caller has its stage, which fails. */
    private void complete(EntryTable table, CompletableFuture<@Nullable Object> future, Entry entry) {
        try {
            future.complete(valuePolicy.value(entry));
        } catch (UnserializableValueException unreadable) {
            remove(table, entry, unreadable);
            future.completeExceptionally(unreadable);
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
