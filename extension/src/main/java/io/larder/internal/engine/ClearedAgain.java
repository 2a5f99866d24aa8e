package io.larder.internal.engine;

import io.larder.internal.engine.transaction.Transaction;
import io.larder.internal.engine.transaction.Transactions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Does a clearing inside a transaction once more after the commit: until then others computed from the state before. However
 * often a transaction does the same clearing, it is done again once.
 */
final class ClearedAgain {

    private record Due(Transaction transaction, Object what) {}

    private final Transactions transactions;
    private final Set<Due> dues = ConcurrentHashMap.newKeySet();

    ClearedAgain(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Clears now, and where there is a transaction once more.
     *
     * @param what is cleared, equal where it is the same
     */
    void clear(Object what, Runnable clearing) {
        clearing.run();
        Transaction transaction = transactions.current();
        if (transaction == null) {
            return;
        }
        Due due = new Due(transaction, what);
        if (dues.add(due) && !transaction.atEnd(committed -> end(due, committed, clearing))) {
            dues.remove(due);
        }
    }

    private void end(Due due, boolean committed, Runnable clearing) {
        dues.remove(due);
        if (committed) {
            clearing.run();
        }
    }
}
