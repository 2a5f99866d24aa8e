package io.larder.internal.engine;

import io.larder.internal.engine.entry.Departure;
import io.larder.internal.engine.entry.Departures;
import io.larder.internal.engine.entry.Draft;
import io.larder.internal.engine.entry.Entry;
import io.larder.internal.engine.entry.EntryFiles;
import io.larder.internal.engine.key.Key;
import io.larder.internal.engine.transaction.Transaction;
import io.larder.internal.engine.transaction.TransactionMode;
import io.larder.internal.engine.transaction.Transactions;
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
final class Publishing implements Batch.Fate {

    private static final Logger LOGGER = System.getLogger("io.larder.engine");

    /** How long a waiter waits for a commit, from the method's return. */
    private static final long PATIENCE = Duration.ofSeconds(1).toNanos();

    private final String where;
    private final Transactions transactions;
    private final TransactionMode mode;
    private final Departures departures;
    private final @Nullable EntryFiles files;
    private final Ticker ticker;

    Publishing(
            String where,
            Transactions transactions,
            TransactionMode mode,
            Departures departures,
            @Nullable EntryFiles files,
            Ticker ticker) {
        this.where = where;
        this.transactions = transactions;
        this.mode = mode;
        this.departures = departures;
        this.files = files;
        this.ticker = ticker;
    }

    /** The transaction of this thread that is to be looked at, or {@code null}. */
    @Nullable
    Transaction transaction() {
        return transactions.current();
    }

    /** The entry that this thread's own transaction has under the key, before its commit; {@code null}: none. */
    @Nullable
    Entry own(Space space, Key key) {
        Transaction transaction = transactions.current();
        return transaction == null ? null : space.uncommitted().find(transaction, key);
    }

    /**
     * Takes a new entry on, and ends its flight now or later.
     *
     * @param began the transaction in which the method began, or {@code null}
     * @return the entry that stands in its place, or itself
     */
    Entry offer(Offer offer, @Nullable Transaction began) {
        Transaction now = transactions.current();
        if (began == null && now == null) {
            return land(offer, publish(offer, offer::admitted, true));
        }
        Transaction alive = now != null && now.isActive() && (began == null || began.equals(now)) ? now : null;
        if (mode == TransactionMode.NONE) {
            return saveAfter(alive, offer);
        }
        if (alive == null) {
            rolledBack(offer);
            return offer.entry();
        }
        return mode == TransactionMode.COMMIT ? awaitCommit(alive, offer) : publishUntilRollback(alive, offer);
    }

    private Entry awaitCommit(Transaction transaction, Offer offer) {
        long returnedAt = ticker.nanoTime();
        offer.flight().awaitCommit(() -> PATIENCE - (ticker.nanoTime() - returnedAt));
        if (!offer.space().uncommitted().add(transaction, offer, this)) {
            rolledBack(offer);
        }
        return offer.entry();
    }

    private Entry publishUntilRollback(Transaction transaction, Offer offer) {
        // Another thread may end the transaction before the entry is in its table: then it must not get there.
        AtomicBoolean ended = new AtomicBoolean();
        boolean told = transaction.atEnd(committed -> {
            ended.set(true);
            if (committed) {
                save(offer);
            } else {
                offer.space().table().remove(offer.entry(), Departure.ROLLED_BACK);
            }
        });
        if (!told) {
            rolledBack(offer);
            return offer.entry();
        }
        return land(offer, publish(offer, () -> offer.admitted() && !ended.get(), false));
    }

    private Entry saveAfter(@Nullable Transaction transaction, Offer offer) {
        Entry standing = publish(offer, offer::admitted, false);
        if (transaction != null && standing == offer.entry()) {
            transaction.atEnd(committed -> {
                if (committed) {
                    save(offer);
                }
            });
        }
        return land(offer, standing);
    }

    private static Entry land(Offer offer, Entry standing) {
        offer.flight().land(standing);
        return standing;
    }

    private Entry publish(Offer offer, BooleanSupplier admitted, boolean saved) {
        Entry entry = offer.entry();
        Draft draft = saved ? draft(offer) : null;
        Entry standing = offer.space().table().publish(entry, offer.run().replaced(), admitted, draft);
        if (standing == entry) {
            return entry;
        }
        if (draft != null) {
            draft.discard();
        }
        departures.left(entry, standing == null ? Departure.DETACHED : Departure.LOST);
        return standing == null ? entry : standing;
    }

    private void save(Offer offer) {
        Draft draft = draft(offer);
        if (draft != null) {
            offer.space().table().save(offer.entry(), draft);
        }
    }

    private @Nullable Draft draft(Offer offer) {
        return files == null || !offer.admitted() ? null : files.draft(offer.entry());
    }

    @Override
    public void committed(Offer offer) {
        Entry standing = null;
        try {
            standing = publish(offer, offer::admitted, true);
        } catch (RuntimeException e) {
            // Nobody's call is there to be told.
            LOGGER.log(Level.WARNING, EngineMessages.notPublished(where, e.getClass()), e);
        } finally {
            offer.space().flights().settle(offer.flight(), standing);
        }
    }

    @Override
    public void rolledBack(Offer offer) {
        leave(offer, Departure.ROLLED_BACK);
    }

    @Override
    public void pushedOut(Offer offer) {
        leave(offer, offer.wanted() ? Departure.EVICTED : Departure.DETACHED);
    }

    private void leave(Offer offer, Departure why) {
        departures.left(offer.entry(), why);
        offer.space().flights().settle(offer.flight(), null);
    }
}
