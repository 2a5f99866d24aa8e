package io.larder;

import org.jspecify.annotations.Nullable;

/**
 * The returned value cannot be marshalled. The message names the method, the path, the type, and the cure:
 * {@link CacheResource}, another return type, or a {@link io.larder.spi.ValueCodec}. Nothing is kept.
 */
public final class UnserializableValueException extends CacheException {

    private static final long serialVersionUID = 1L;

    /** @param cause what led to it, or {@code null} */
    public UnserializableValueException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
