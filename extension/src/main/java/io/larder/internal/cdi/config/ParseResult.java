package io.larder.internal.cdi.config;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The result of parsing a text: a value, or the fault that prevents one.
 *
 * @param value {@code null} where there is a fault
 * @param fault what is wrong, without the text itself; {@code null} where there is a value
 */
public record ParseResult<T>(@Nullable T value, @Nullable String fault) {

    public ParseResult {
        if ((value == null) == (fault == null)) {
            throw new IllegalArgumentException("either a value or a fault");
        }
    }

    static <T> ParseResult<T> value(T value) {
        return new ParseResult<>(value, null);
    }

    static <T> ParseResult<T> fault(String fault) {
        return new ParseResult<>(null, fault);
    }

    /** The value, or that one where there is a fault. */
    public T orElse(T other) {
        return Objects.requireNonNullElse(value, other);
    }
}
