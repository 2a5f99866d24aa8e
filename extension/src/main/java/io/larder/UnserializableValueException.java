package io.larder;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a returned value cannot be marshalled or copied. The message names the method, the path, the type, and what to do: use
 * {@link CacheResource}, another return type, or a {@link io.larder.spi.ValueCodec}. Nothing is cached.
 * With the configuration key {@code larder.on-unserializable = warn} a load returns such a value uncached instead.
 *
 * @since 0.1
 */
public final class UnserializableValueException extends CacheException {

    private static final long serialVersionUID = 1L;

    /** @param cause the cause, or {@code null} */
    public UnserializableValueException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
