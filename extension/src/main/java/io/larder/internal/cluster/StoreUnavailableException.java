package io.larder.internal.cluster;

/** Thrown where the shared store did not answer in time, failed, or is bypassed at the moment. The caller goes on without it. */
final class StoreUnavailableException extends Exception {

    private static final long serialVersionUID = 1;

    /** Without a stack trace: it is thrown for each miss while the store is away, and the cause says what matters. */
    StoreUnavailableException(String message, Throwable cause) {
        super(message, cause, false, false);
    }

    StoreUnavailableException(String message) {
        super(message, null, false, false);
    }
}
