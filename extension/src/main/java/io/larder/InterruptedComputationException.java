package io.larder;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a thread is interrupted while it waits for a load by another thread. The thread's interrupt flag is set.
 *
 * @since 0.1
 */
public final class InterruptedComputationException extends CacheException {

    private static final long serialVersionUID = 1L;

    /** @param cause the cause, or {@code null} */
    public InterruptedComputationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
