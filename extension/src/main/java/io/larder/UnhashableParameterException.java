package io.larder;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when an argument, or the value of an input, cannot be part of a key. The message names the method, the parameter, its type,
 * the path to the unsupported value ({@code query.filters[2].source}), and what to do: use {@link ExcludeFromKey}, or provide a
 * {@link io.larder.spi.KeyEncoder}.
 *
 * @since 0.1
 */
public final class UnhashableParameterException extends CacheException {

    private static final long serialVersionUID = 1L;

    /** @param cause the cause, or {@code null} */
    public UnhashableParameterException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
