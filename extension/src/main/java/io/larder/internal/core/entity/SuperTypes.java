package io.larder.internal.core.entity;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Superclasses and interfaces of a class by their names. */
final class SuperTypes {

    private SuperTypes() {}

    /** The type of that name among a class and its supertypes, or {@code null}. */
    static @Nullable Class<?> named(String name, Class<?> type) {
        return named(name, type, new HashSet<>());
    }

    private static @Nullable Class<?> named(String name, @Nullable Class<?> type, Set<Class<?>> seen) {
        if (type == null || type.getClassLoader() == null || !seen.add(type)) {
            return null;
        }
        if (type.getName().equals(name)) {
            return type;
        }
        Class<?> found = named(name, type.getSuperclass(), seen);
        for (Class<?> implemented : type.getInterfaces()) {
            found = found != null ? found : named(name, implemented, seen);
        }
        return found;
    }
}
