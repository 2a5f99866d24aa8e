package io.larder;

import org.jspecify.annotations.Nullable;

/**
 * A recorded effect cannot be kept. An effect that throws when it is made again reaches the caller as it is.
 */
public final class ReplayException extends CacheException {

    private static final long serialVersionUID = 1L;

    /** @param cause what led to it, or {@code null} */
    public ReplayException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
