package io.larder.internal.core;

import io.larder.internal.core.load.CacheBypass;
import io.larder.internal.core.load.LoadNotifier;
import io.larder.internal.core.load.WaitForGraph;
import io.larder.internal.core.replay.InvocationFrames;
import io.larder.internal.core.stats.MissRecorder;
import io.larder.internal.core.store.Ticker;
import io.larder.internal.core.store.UnserializableMode;
import io.larder.internal.core.transaction.TransactionMode;
import io.larder.internal.core.transaction.Transactions;

/**
 * What the caches of an application have in common.
 *
 * @param waitNanos how long a caller waits for another's computation, in nanoseconds
 * @param mode what becomes of data computed in a transaction
 * @param unserializableMode what becomes of data that cannot be marshalled
 */
public record EngineServices(
        Ticker ticker,
        InvocationFrames frames,
        CacheBypass bypass,
        WaitForGraph waitForGraph,
        long waitNanos,
        LoadNotifier loadNotifier,
        Transactions transactions,
        TransactionMode mode,
        UnserializableMode unserializableMode,
        MissRecorder.Config missRecording) {

    /** The transactions that count for a cache. */
    Transactions transactions(boolean transactional) {
        return transactional ? transactions : Transactions.NONE;
    }
}
