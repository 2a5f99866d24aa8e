package io.larder.internal.core.transaction;

/** A transaction. It equals the results of {@link Transactions#current} in the same transaction only. */
public interface Transaction {

    /** Whether this thread is in it still, and as far as is known it can commit: not ended, not marked for rollback. */
    boolean isActive();

    /**
     * Has something done when it has ended, once, in whichever thread that is known.
     *
     * @return {@code false} where it is too late to ask for that; then nothing will be done
     */
    boolean onCompletion(CompletionListener listener);

    /** Is notified at the end of a transaction. */
    @FunctionalInterface
    interface CompletionListener {

        /** @param committed {@code false} also where it is not known how the transaction ended */
        void completed(boolean committed);
    }
}
