package io.larder.internal.core.load;

import io.larder.internal.core.key.Key;
import io.larder.internal.core.store.Entry;
import io.larder.internal.core.transaction.Transaction;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** What transactions under way computed in one partition. Nothing is left of a transaction when it has ended. */
final class UncommittedEntries {

    private final ConcurrentMap<Transaction, TransactionBuffer> buffers = new ConcurrentHashMap<>();
    private final int maxEntries;

    /** @param maxEntries entries of one transaction, or -1 for no bound */
    UncommittedEntries(int maxEntries) {
        this.maxEntries = maxEntries;
    }

    /** The entry that this transaction computed and may be served, or {@code null}. */
    @Nullable
    Entry find(Transaction transaction, Key key) {
        TransactionBuffer buffer = buffers.get(transaction);
        return buffer == null ? null : buffer.find(key);
    }

    /** Has the end of the transaction decide about the offer. {@code false}: it has ended, or nobody will tell its end. */
    boolean add(Transaction transaction, PendingEntry candidate, TransactionBuffer.CommitListener listener) {
        TransactionBuffer buffer = new TransactionBuffer(maxEntries, listener);
        TransactionBuffer existing = buffers.putIfAbsent(transaction, buffer);
        if (existing != null) {
            return existing.add(candidate);
        }
        boolean registered = false;
        try {
            registered = transaction.onCompletion(committed -> {
                buffers.remove(transaction, buffer);
                buffer.end(committed);
            });
        } finally {
            if (!registered) {
                buffers.remove(transaction, buffer);
                buffer.end(false);
            }
        }
        return registered && buffer.add(candidate);
    }
}
