package io.larder;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a cached method without {@code allowInputs = true} calls a {@link CacheInput} method, directly or through another
 * cached method. The message names both methods.
 *
 * @since 0.1
 */
public final class InputNotAllowedException extends CacheException {

    private static final long serialVersionUID = 1L;

    /** @param cause the cause, or {@code null} */
    public InputNotAllowedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
