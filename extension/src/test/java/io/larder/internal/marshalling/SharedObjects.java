package io.larder.internal.marshalling;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What two graphs have in common though it could change, and though a copy by the JDK's own serialization would not have it. */
final class SharedObjects {

    private SharedObjects() {}

    static List<String> of(Object one, Object other) {
        Set<Object> shared = reachable(one);
        shared.retainAll(reachable(other));
        shared.removeIf(Immutability::isImmutable);
        if (!shared.isEmpty()) {
            Object copy = copy(one);
            if (copy != null) {
                shared.removeAll(reachable(copy));
            }
        }
        return shared.stream().map(object -> object.getClass().getName()).toList();
    }

    private static @Nullable Object copy(Object object) {
        byte[] bytes = Equal.bytes(object);
        if (bytes == null) {
            return null;
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        } catch (IOException | ClassNotFoundException failed) {
            throw new AssertionError(failed);
        }
    }

    private static Set<Object> reachable(Object root) {
        Set<Object> found = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Object next = open.pop();
            if (found.add(next)) {
                parts(next).stream().filter(part -> part != null).forEach(open::push);
            }
        }
        return found;
    }

    private static Collection<?> parts(Object object) {
        if (object instanceof Object[] array) {
            return Arrays.asList(array);
        }
        if (object.getClass().getClassLoader() == null) {
            return ofTheJdk(object);
        }
        Collection<@Nullable Object> parts = new java.util.ArrayList<>();
        for (Class<?> at = object.getClass(); at != null && at.getClassLoader() != null; at = at.getSuperclass()) {
            for (Field field : at.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    parts.add(value(field, object));
                }
            }
        }
        return parts;
    }

    private static Collection<?> ofTheJdk(Object object) {
        if (object instanceof Map<?, ?> map) {
            Collection<@Nullable Object> parts = new java.util.ArrayList<>(map.keySet());
            parts.addAll(map.values());
            return parts;
        }
        return object instanceof Collection<?> collection ? new java.util.ArrayList<>(collection) : List.of();
    }

    private static @Nullable Object value(Field field, Object object) {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (IllegalAccessException | InaccessibleObjectException closed) {
            return null;
        }
    }
}
