package io.larder.internal.core.method;

/** How the return value of a method contains the cached value. */
public enum ReturnKind {

    /** It is the value. */
    VALUE,

    /** It is a stage of the value, which may complete later. Callers get stages of their own. */
    STAGE,

    /**
     * As {@link #STAGE}, for a method that the container runs in another thread and whose stage must be complete when it returns.
     * Callers wait in such threads.
     */
    AWAITED_STAGE
}
