package io.larder.internal.engine;

import io.larder.internal.engine.entry.Entry;
import io.larder.internal.engine.key.Key;
import io.larder.internal.engine.transaction.Transaction;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** What transactions under way computed in one space. Nothing is left of a transaction when it has ended. */
final class Uncommitted {

    private final ConcurrentMap<Transaction, Batch> batches = new ConcurrentHashMap<>();
    private final int most;

    /** @param most entries of one transaction, or -1 for no bound */
    Uncommitted(int most) {
        this.most = most;
    }

    /** The entry that this transaction computed and may be served, or {@code null}. */
    @Nullable
    Entry find(Transaction transaction, Key key) {
        Batch batch = batches.get(transaction);
        return batch == null ? null : batch.find(key);
    }

    /** Has the end of the transaction decide about the offer. {@code false}: it has ended, or nobody will tell its end. */
    boolean add(Transaction transaction, Offer offer, Batch.Fate fate) {
        Batch made = new Batch(most, fate);
        Batch present = batches.putIfAbsent(transaction, made);
        if (present != null) {
            return present.add(offer);
        }
        boolean told = transaction.atEnd(committed -> {
            batches.remove(transaction, made);
            made.end(committed);
        });
        if (!told) {
            batches.remove(transaction, made);
            made.end(false);
        }
        return told && made.add(offer);
    }
}
