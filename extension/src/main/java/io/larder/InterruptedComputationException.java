package io.larder;

import org.jspecify.annotations.Nullable;

/**
 * The thread was interrupted while it waited for another thread's computation; its interrupt flag is set again.
 */
public final class InterruptedComputationException extends CacheException {

    private static final long serialVersionUID = 1L;

    /** @param cause what led to it, or {@code null} */
    public InterruptedComputationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
