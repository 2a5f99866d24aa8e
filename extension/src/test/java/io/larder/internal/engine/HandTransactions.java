package io.larder.internal.engine;

import io.larder.internal.engine.transaction.Transaction;
import io.larder.internal.engine.transaction.Transactions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Transactions that are begun and ended by hand. */
final class HandTransactions implements Transactions {

    private final ThreadLocal<HandTransaction> current = new ThreadLocal<>();

    @Override
    public @Nullable Transaction current() {
        HandTransaction transaction = current.get();
        return transaction == null ? null : new Handle(this, transaction);
    }

    /** Begins one in this thread; one that was there is forgotten here. */
    HandTransaction begin() {
        HandTransaction transaction = new HandTransaction(this);
        current.set(transaction);
        return transaction;
    }

    /** This thread is in none any more. */
    void suspend() {
        current.remove();
    }

    void resume(HandTransaction transaction) {
        current.set(transaction);
    }

    /** Servers make a new object for each look, too. */
    private record Handle(HandTransactions all, HandTransaction transaction) implements Transaction {

        @Override
        public boolean isActive() {
            return all.current.get() == transaction && transaction.state == State.ACTIVE;
        }

        @Override
        public boolean atEnd(Ending ending) {
            // Some servers take a registration while it is marked for rollback, others throw.
            return transaction.state != State.ENDED && transaction.endings.add(ending);
        }
    }

    private enum State {
        ACTIVE,
        MARKED,
        ENDED
    }

    /** One of them. */
    static final class HandTransaction {

        private final HandTransactions all;
        private final List<Transaction.Ending> endings = new ArrayList<>();
        private volatile State state = State.ACTIVE;

        private HandTransaction(HandTransactions all) {
            this.all = all;
        }

        void markForRollback() {
            state = State.MARKED;
        }

        void commit() {
            all.suspend();
            end(true);
        }

        void rollBack() {
            all.suspend();
            end(false);
        }

        /** Ended by nobody's thread: who is in it is in it still, and it has ended. */
        void timeOut() {
            end(false);
        }

        private void end(boolean committed) {
            state = State.ENDED;
            endings.forEach(ending -> ending.ended(committed));
        }

        int endings() {
            return endings.size();
        }
    }
}
