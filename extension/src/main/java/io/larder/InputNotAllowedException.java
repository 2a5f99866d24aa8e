package io.larder;

import org.jspecify.annotations.Nullable;

/**
 * A {@link CacheInput} method was called, directly or in an inner cached method, inside a cached method without
 * {@code allowInputs = true}. The message names both methods.
 */
public final class InputNotAllowedException extends CacheException {

    private static final long serialVersionUID = 1L;

    /** @param cause what led to it, or {@code null} */
    public InputNotAllowedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
