package io.larder.spi;

import org.jspecify.annotations.Nullable;

/**
 * Receives the parts of a key during one call of {@link KeyEncoder#encode}, in its thread.
 *
 * <p>Larder implements this interface. Do not implement it, except in tests: methods may be added.
 *
 * @since 0.1
 */
public interface KeyWriter {

    /**
     * Writes a value by the rules for arguments, with its type and length: {@code put("a").put("b")} differs from
     * {@code put("ab")}.
     *
     * @param value any value that could be an argument of a cached method
     * @return this writer
     * @throws io.larder.UnhashableParameterException if the value cannot be part of a key
     * @throws IllegalStateException outside of the call of {@link KeyEncoder#encode} that received this writer
     */
    KeyWriter put(@Nullable Object value);
}
