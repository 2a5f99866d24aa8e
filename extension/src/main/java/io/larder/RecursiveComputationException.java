package io.larder;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a cached method, while it runs, requests its own key in its own thread.
 *
 * @since 0.1
 */
public final class RecursiveComputationException extends CacheException {

    private static final long serialVersionUID = 1L;

    /** @param cause the cause, or {@code null} */
    public RecursiveComputationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
