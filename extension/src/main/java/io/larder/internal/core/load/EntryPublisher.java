package io.larder.internal.core.load;

import io.larder.internal.core.key.Key;
import io.larder.internal.core.store.Entry;
import io.larder.internal.core.store.EntryPersistence;
import io.larder.internal.core.store.EntryTable;
import io.larder.internal.core.store.PendingFile;
import io.larder.internal.core.store.RemovalCause;
import io.larder.internal.core.store.RemovalListener;
import io.larder.internal.core.store.Ticker;
import io.larder.internal.core.transaction.Transaction;
import io.larder.internal.core.transaction.TransactionMode;
import io.larder.internal.core.transaction.Transactions;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Puts new entries into their tables and tells who waits: at once, or, for what was computed in a transaction, when that allows it.
 * See docs/decisions/0016-transactions.md.
 */
public final class EntryPublisher implements TransactionBuffer.CommitListener {

    private static final Logger LOGGER = System.getLogger("io.larder.core");

    /** How long a waiter waits for a commit, from the method's return. */
    private static final long COMMIT_WAIT_NANOS = Duration.ofSeconds(1).toNanos();

    private final String where;
    private final Transactions transactions;
    private final TransactionMode mode;
    private final RemovalListener removalListener;
    private final @Nullable EntryPersistence persistence;
    private final Ticker ticker;
    private final AtomicBoolean growthLogged = new AtomicBoolean();

    public EntryPublisher(
            String where,
            Transactions transactions,
            TransactionMode mode,
            RemovalListener removalListener,
            @Nullable EntryPersistence persistence,
            Ticker ticker) {
        this.where = where;
        this.transactions = transactions;
        this.mode = mode;
        this.removalListener = removalListener;
        this.persistence = persistence;
        this.ticker = ticker;
    }

    /** The transaction of this thread that is to be looked at, or {@code null}. */
    @Nullable
    Transaction transaction() {
        return transactions.current();
    }

    /** The entry that this thread's own transaction has under the key, before its commit; {@code null}: none. */
    @Nullable
    public Entry findUncommitted(CachePartition partition, Key key) {
        Transaction transaction = transactions.current();
        return transaction == null ? null : partition.uncommitted().find(transaction, key);
    }

    /**
     * Takes a new entry on, and ends its load now or later.
     *
     * @param transactionAtStart the transaction in which the method began, or {@code null}
     * @return the entry that stands in its place, or itself
     */
    Entry publish(PendingEntry candidate, @Nullable Transaction transactionAtStart) {
        Transaction current = transactions.current();
        boolean outsideTransaction = transactionAtStart == null && current == null;
        if (candidate.context().overwrites() && !(outsideTransaction && candidate.cacheable())) {
            // The new entry is not there yet, or never will be; the old one is out of date in any case.
            candidate.partition().clearOlder(candidate.entry().key(), candidate.load());
        }
        if (outsideTransaction) {
            return completeLoad(candidate, put(candidate, candidate::isAdmissible, true));
        }
        Transaction active = current != null
                        && current.isActive()
                        && (transactionAtStart == null || transactionAtStart.equals(current))
                ? current
                : null;
        if (mode == TransactionMode.NONE) {
            return persistAfterCommit(active, candidate);
        }
        if (active == null) {
            rolledBack(candidate);
            return candidate.entry();
        }
        return mode == TransactionMode.COMMIT
                ? awaitCommit(active, candidate)
                : publishUntilRollback(active, candidate);
    }

    private Entry awaitCommit(Transaction transaction, PendingEntry candidate) {
        long returnedAt = ticker.nanoTime();
        boolean added = false;
        try {
            candidate.load().awaitCommit(() -> COMMIT_WAIT_NANOS - (ticker.nanoTime() - returnedAt));
            added = candidate.partition().uncommitted().add(transaction, candidate, this);
        } finally {
            if (!added) {
                rolledBack(candidate);
            }
        }
        return candidate.entry();
    }

    private Entry publishUntilRollback(Transaction transaction, PendingEntry candidate) {
        // Another thread may end the transaction before the entry is in its table: then it must not get there.
        AtomicBoolean ended = new AtomicBoolean();
        boolean registered = false;
        try {
            registered = transaction.onCompletion(committed -> {
                ended.set(true);
                if (committed) {
                    persist(candidate);
                } else {
                    candidate.partition().table().remove(candidate.entry(), RemovalCause.ROLLED_BACK);
                }
            });
        } finally {
            if (!registered) {
                rolledBack(candidate);
            }
        }
        if (!registered) {
            return candidate.entry();
        }
        return completeLoad(candidate, put(candidate, () -> candidate.isAdmissible() && !ended.get(), false));
    }

    private Entry persistAfterCommit(@Nullable Transaction transaction, PendingEntry candidate) {
        Entry current = put(candidate, candidate::isAdmissible, false);
        if (transaction != null && current == candidate.entry()) {
            transaction.onCompletion(committed -> {
                if (committed) {
                    persist(candidate);
                }
            });
        }
        return completeLoad(candidate, current);
    }

    private static Entry completeLoad(PendingEntry candidate, Entry current) {
        candidate.load().complete(current);
        return current;
    }

    private Entry put(PendingEntry candidate, BooleanSupplier admitted, boolean persistent) {
        Entry entry = candidate.entry();
        PendingFile pendingFile = null;
        // What fails here fails the call: no caller has the value, so a resource is released.
        RemovalCause cause = RemovalCause.ROLLED_BACK;
        Entry current = null;
        try {
            pendingFile = persistent ? prepare(candidate) : null;
            current = insert(candidate, admitted, pendingFile);
            cause = current == null ? candidate.rejectionCause() : RemovalCause.DUPLICATE;
        } finally {
            if (current != entry) {
                try {
                    if (pendingFile != null) {
                        pendingFile.discard();
                    }
                } finally {
                    removed(candidate, cause);
                }
            }
        }
        if (current == entry && candidate.partition().table().isGrowing() && growthLogged.compareAndSet(false, true)) {
            LOGGER.log(Level.WARNING, EntryMessages.unbounded(where));
        }
        return current == null ? entry : current;
    }

    private static @Nullable Entry insert(
            PendingEntry candidate, BooleanSupplier admitted, @Nullable PendingFile pendingFile) {
        EntryTable table = candidate.partition().table();
        return candidate.context().overwrites()
                ? table.overwrite(candidate.entry(), () -> admits(candidate, admitted), pendingFile)
                : table.put(candidate.entry(), candidate.context().replaced(), admitted, pendingFile);
    }

    /** In one step with the new entry: a load that began before is not to take its place later. */
    private static boolean admits(PendingEntry candidate, BooleanSupplier admitted) {
        if (!admitted.getAsBoolean()) {
            return false;
        }
        candidate.partition().loads().detachOlder(candidate.load());
        return true;
    }

    private void persist(PendingEntry candidate) {
        PendingFile pendingFile = prepare(candidate);
        if (pendingFile != null) {
            candidate.partition().table().persist(candidate.entry(), pendingFile);
        }
    }

    private @Nullable PendingFile prepare(PendingEntry candidate) {
        return persistence == null || !candidate.isAdmissible()
                ? null
                : persistence.prepare(candidate.entry(), candidate.load().argumentClasses());
    }

    @Override
    public void committed(PendingEntry candidate) {
        Entry current = null;
        try {
            current = put(candidate, candidate::isAdmissible, true);
        } catch (Throwable e) {
            // No caller could be told.
            LOGGER.log(Level.WARNING, EntryMessages.notPublished(where, e.getClass()), e);
        } finally {
            candidate.partition().loads().settle(candidate.load(), current);
        }
    }

    @Override
    public void rolledBack(PendingEntry candidate) {
        discard(candidate, RemovalCause.ROLLED_BACK);
    }

    @Override
    public void evicted(PendingEntry candidate) {
        discard(candidate, candidate.cacheable() ? RemovalCause.EVICTED : RemovalCause.UNCACHED);
    }

    private void discard(PendingEntry candidate, RemovalCause cause) {
        try {
            removed(candidate, cause);
        } finally {
            candidate.partition().loads().settle(candidate.load(), null);
        }
    }

    /** What never got into the table leaves by this way. */
    private void removed(PendingEntry candidate, RemovalCause cause) {
        try {
            candidate.partition().misses().removed(candidate.entry(), cause);
        } finally {
            removalListener.onRemoval(candidate.entry(), cause);
        }
    }
}
