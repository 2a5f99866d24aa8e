package io.larder.internal.engine.key;

/** A value of a known type that has none all the same. The walk, which knows the way to it, says so to the user. */
final class NoValue extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    NoValue(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
