package io.larder.spi;

import org.jspecify.annotations.Nullable;

/** Takes what belongs to a key. Used by one thread, during one call of {@link KeyEncoder#encode}. */
public interface KeyWriter {

    /**
     * Writes a value by the rules of keys, typed and framed: {@code put("a").put("b")} differs from {@code put("ab")}.
     *
     * @param value anything that has a value as an argument has
     * @return this writer
     * @throws io.larder.UnhashableParameterException where it has none
     */
    KeyWriter put(@Nullable Object value);
}
