package io.larder.internal.core.key;

import io.larder.internal.core.remedy.ArgumentRemedy;

/**
 * Why no argument of a declared type could be part of a key.
 *
 * @param description in words, to follow "the type of the parameter is"
 * @param remedy what to write instead, to follow a semicolon
 */
public record UnsupportedKeyType(String description, String remedy) {

    static UnsupportedKeyType of(Class<?> type, String reason) {
        return of(type, reason, ArgumentRemedy.of(type));
    }

    /** Of a type about which more is known than its name. */
    public static UnsupportedKeyType of(Class<?> type, String reason, ArgumentRemedy remedy) {
        String name = type.getTypeName();
        return new UnsupportedKeyType(name + ", " + reason, remedy.forParameter(name));
    }

    UnsupportedKeyType within(String outer) {
        return new UnsupportedKeyType(outer + " of " + description, remedy);
    }
}
