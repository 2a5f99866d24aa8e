package io.larder;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when an effect, or an argument that a later call needs, cannot be recorded. It does not wrap what an effect throws when a hit
 * repeats it.
 *
 * @since 0.1
 */
public final class RecordingException extends CacheException {

    private static final long serialVersionUID = 1L;

    /** @param cause the cause, or {@code null} */
    public RecordingException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
