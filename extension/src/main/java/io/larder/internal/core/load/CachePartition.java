package io.larder.internal.core.load;

import io.larder.internal.core.key.Key;
import io.larder.internal.core.stats.MissRecorder;
import io.larder.internal.core.store.EntryTable;
import io.larder.internal.core.store.RemovalCause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries, and the computations under way that may add to them: of one cache, for all callers or for those of one session. */
public final class CachePartition {

    private final EntryTable table;
    private final InFlightLoads loads = new InFlightLoads();
    private final UncommittedEntries uncommitted;
    private final MissRecorder.Partition misses;
    private volatile @Nullable RemovalCause closedBy;

    /**
     * @param maxEntries most entries, or -1 for no bound
     * @param misses is notified of removals by the table
     */
    public CachePartition(EntryTable table, int maxEntries, MissRecorder.Partition misses) {
        this.table = table;
        this.misses = misses;
        this.uncommitted = new UncommittedEntries(maxEntries);
    }

    public EntryTable table() {
        return table;
    }

    InFlightLoads loads() {
        return loads;
    }

    /** What waits for a commit; detached with its load. */
    UncommittedEntries uncommitted() {
        return uncommitted;
    }

    MissRecorder.Partition misses() {
        return misses;
    }

    /** Whether entries are still taken in; asked under the table's lock. */
    boolean isOpen() {
        return closedBy == null;
    }

    /** Why an entry is not admitted: because the session has ended, or because its load is detached. */
    RemovalCause rejectionCause() {
        return closedBy == RemovalCause.SESSION_ENDED ? RemovalCause.SESSION_ENDED : RemovalCause.DETACHED;
    }

    /** Takes everything out; what is being computed will not be kept. */
    public void clear() {
        table.clear(RemovalCause.CLEARED, loads::detachAll);
    }

    /** Takes the entries of these arguments out; what is being computed for them will not be kept. */
    public void clear(Key arguments, List<Key> keys) {
        for (Key key : keys) {
            table.clear(key, () -> loads.detach(arguments));
        }
    }

    /** Takes the entry out that this load was to overwrite; of loads that began before it nothing will be kept. */
    void clearOlder(Key key, InFlightLoad newer) {
        table.clear(key, () -> loads.detachOlder(newer));
    }

    /** Takes everything out, for the last time: calls go on, and nothing is kept any more. */
    public void close(RemovalCause cause) {
        closedBy = cause;
        table.clear(cause, loads::detachAll);
    }
}
