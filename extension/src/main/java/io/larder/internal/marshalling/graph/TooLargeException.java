package io.larder.internal.marshalling.graph;

/** Thrown when what is left of a value, without its immutable parts and its arrays of primitives, has no room. */
public final class TooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long size;

    TooLargeException(long size) {
        super(null, null, false, false);
        this.size = size;
    }

    /** At least how many bytes it has. */
    public long size() {
        return size;
    }
}
