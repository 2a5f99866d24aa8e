package io.larder.internal.cdi.config;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a text: a value, or the reason why it is none.
 *
 * @param value {@code null} where there is a fault
 * @param fault what is wrong, without the text itself; {@code null} where there is a value
 */
public record Reading<T>(@Nullable T value, @Nullable String fault) {

    public Reading {
        if ((value == null) == (fault == null)) {
            throw new IllegalArgumentException("either a value or a fault");
        }
    }

    static <T> Reading<T> value(T value) {
        return new Reading<>(value, null);
    }

    static <T> Reading<T> fault(String fault) {
        return new Reading<>(null, fault);
    }

    /** The value, or that one where there is a fault. */
    public T orElse(T other) {
        return Objects.requireNonNullElse(value, other);
    }
}
