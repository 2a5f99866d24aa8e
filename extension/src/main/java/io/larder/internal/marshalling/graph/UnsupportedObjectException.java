package io.larder.internal.marshalling.graph;

/** Ends an inspection: what the path leads to is no data. */
final class UnsupportedObjectException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Class<?> type;
    private final String reason;

    /** @param reason to follow "it is" */
    UnsupportedObjectException(Class<?> type, String reason) {
        super(reason, null, false, false);
        this.type = type;
        this.reason = reason;
    }

    Class<?> type() {
        return type;
    }

    String reason() {
        return reason;
    }
}
