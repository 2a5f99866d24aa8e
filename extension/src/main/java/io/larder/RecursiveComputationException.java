package io.larder;

import org.jspecify.annotations.Nullable;

/**
 * A cached method, while it runs, asked for its own key in its own thread.
 */
public final class RecursiveComputationException extends CacheException {

    private static final long serialVersionUID = 1L;

    /** @param cause what led to it, or {@code null} */
    public RecursiveComputationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
