package io.larder.internal.core.key;

/** A value of a known type that has none all the same. The walk, which knows the way to it, says so to the user. */
final class UnsupportedKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    UnsupportedKeyException(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
