package io.larder.internal.core.transaction;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Does a clearing inside a transaction once more after the commit: until then others computed from the state before. However
 * often a transaction does the same clearing, it is done again once.
 */
public final class PostCommitClear {

    private record PendingClear(Transaction transaction, Object target) {}

    private final Transactions transactions;
    private final Set<PendingClear> pendingClears = ConcurrentHashMap.newKeySet();

    public PostCommitClear(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Clears now, and where there is a transaction once more.
     *
     * @param target is cleared, equal where it is the same
     */
    public void clear(Object target, Runnable action) {
        action.run();
        Transaction transaction = transactions.current();
        if (transaction == null) {
            return;
        }
        PendingClear pendingClear = new PendingClear(transaction, target);
        if (!pendingClears.add(pendingClear)) {
            return;
        }
        boolean registered = false;
        try {
            registered = transaction.onCompletion(committed -> end(pendingClear, committed, action));
        } finally {
            if (!registered) {
                pendingClears.remove(pendingClear);
            }
        }
    }

    private void end(PendingClear pendingClear, boolean committed, Runnable action) {
        pendingClears.remove(pendingClear);
        if (committed) {
            action.run();
        }
    }
}
