package io.larder.internal.core;

import io.larder.internal.core.transaction.Transaction;
import io.larder.internal.core.transaction.Transactions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Transactions that are begun and ended by hand. */
final class FakeTransactions implements Transactions {

    private final ThreadLocal<FakeTransaction> current = new ThreadLocal<>();

    /** Thrown by the next registrations. */
    @Nullable
    Throwable failure;

    @Override
    public @Nullable Transaction current() {
        FakeTransaction transaction = current.get();
        return transaction == null ? null : new Handle(this, transaction);
    }

    /** Begins one in this thread; one that was there is forgotten here. */
    FakeTransaction begin() {
        FakeTransaction transaction = new FakeTransaction(this);
        current.set(transaction);
        return transaction;
    }

    /** This thread is in none any more. */
    void suspend() {
        current.remove();
    }

    void resume(FakeTransaction transaction) {
        current.set(transaction);
    }

    /** Servers make a new object for each look, too. */
    private record Handle(FakeTransactions owner, FakeTransaction transaction) implements Transaction {

        @Override
        public boolean isActive() {
            return owner.current.get() == transaction && transaction.state == State.ACTIVE;
        }

        @Override
        public boolean onCompletion(CompletionListener listener) {
            if (owner.failure != null) {
                FakeTransactions.<RuntimeException>rethrow(owner.failure);
            }
            // Some servers take a registration while it is marked for rollback, others throw.
            return transaction.state != State.ENDED && transaction.listeners.add(listener);
        }
    }

    @SuppressWarnings("unchecked") // Erased.
    private static <E extends Throwable> void rethrow(Throwable thrown) throws E {
        throw (E) thrown;
    }

    private enum State {
        ACTIVE,
        MARKED,
        ENDED
    }

    /** One of them. */
    static final class FakeTransaction {

        private final FakeTransactions owner;
        private final List<Transaction.CompletionListener> listeners = new ArrayList<>();
        private volatile State state = State.ACTIVE;

        private FakeTransaction(FakeTransactions owner) {
            this.owner = owner;
        }

        void markForRollback() {
            state = State.MARKED;
        }

        void commit() {
            owner.suspend();
            end(true);
        }

        void rollBack() {
            owner.suspend();
            end(false);
        }

        /** Ended by nobody's thread: who is in it is in it still, and it has ended. */
        void timeOut() {
            end(false);
        }

        private void end(boolean committed) {
            state = State.ENDED;
            listeners.forEach(listener -> listener.completed(committed));
        }

        int listenerCount() {
            return listeners.size();
        }
    }
}
