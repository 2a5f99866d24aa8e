package io.larder.internal.core.transaction;

/** What happens with data that a transaction loads. Files are written after the commit in each mode. */
public enum TransactionMode {
    /** Until the transaction ends only it hits the value; the others do after its commit. */
    COMMIT,

    /** There at once for everybody, taken out again where the transaction rolls back. */
    ROLLBACK,

    /** Transactions are not looked at. */
    NONE
}
