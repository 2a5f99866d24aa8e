package io.larder.internal.marshalling.graph;

/** Thrown when a marshalled value cannot be read any more. The message quotes nothing of the value. */
public final class UnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableException(String message) {
        super(message);
    }

    UnreadableException(String message, Throwable cause) {
        super(message, cause);
    }
}
