package io.larder.internal.core.transaction;

/** The visibility of data that a transaction loads. Files are written after the commit in each mode. */
public enum TransactionMode {
    /** Until the transaction ends only it hits the value; the others do after its commit. */
    COMMIT,

    /** Visible to all callers immediately, and removed if the transaction rolls back. */
    ROLLBACK,

    /** Transactions are not looked at. */
    NONE
}
