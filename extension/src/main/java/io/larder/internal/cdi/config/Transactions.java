package io.larder.internal.cdi.config;

/** What becomes of data computed in a JTA transaction. */
public enum Transactions {
    /** Until the transaction ends only it hits the value; the others do after its commit. */
    COMMIT,

    /** There at once for everybody, taken out again where the transaction rolls back. */
    ROLLBACK,

    /** Transactions are not looked at. */
    NONE
}
