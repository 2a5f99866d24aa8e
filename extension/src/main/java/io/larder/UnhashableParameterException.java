package io.larder;

import org.jspecify.annotations.Nullable;

/**
 * An argument, or the value of an input, cannot be part of a key. The message names the method, the parameter, its type, the
 * path to the culprit ({@code query.filters[2].source}), and the cure: {@link ExcludeFromKey}, or a
 * {@link io.larder.spi.KeyEncoder}.
 */
public final class UnhashableParameterException extends CacheException {

    private static final long serialVersionUID = 1L;

    /** @param cause what led to it, or {@code null} */
    public UnhashableParameterException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
