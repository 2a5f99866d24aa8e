package io.larder.internal.marshalling;

import jakarta.json.JsonValue;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether an object can change, however deep in it; told another way than the product tells it. */
final class Immutability {

    private static final Set<Class<?>> CONTAINERS = Stream.of(
                    List.of(1),
                    List.of(1, 2, 3),
                    Set.of(1),
                    Set.of(1, 2, 3),
                    Map.of(1, 1),
                    Map.of(1, 1, 2, 2),
                    Collections.singletonList(1),
                    Collections.singleton(1),
                    Collections.singletonMap(1, 1),
                    Collections.nCopies(2, 1))
            .map(Object::getClass)
            .collect(Collectors.toSet());

    private Immutability() {}

    static boolean isImmutable(@Nullable Object object) {
        if (object == null
                || object instanceof String
                || object instanceof Number
                        && object.getClass().getPackageName().matches("java.lang|java.math")
                || object instanceof Boolean
                || object instanceof Character
                || object instanceof Enum<?>
                || object instanceof Class<?>
                || object instanceof JsonValue
                || object.getClass() == Object.class
                || object.getClass().getName().matches("java.(time|net|util.(Locale|UUID|Currency|Optional[A-Z])).*")) {
            return true;
        }
        if (CONTAINERS.contains(object.getClass())
                || object instanceof Optional<?>
                || object instanceof Map.Entry<?, ?>) {
            return parts(object).allMatch(Immutability::isImmutable) && !isMutableEntry(object);
        }
        return !object.getClass().getName().startsWith("java.") && areFinal(object.getClass(), object);
    }

    private static boolean isMutableEntry(Object object) {
        return object instanceof Map.Entry<?, ?>
                && !object.getClass().getName().matches("java.util.(KeyValueHolder|.*SimpleImmutableEntry)");
    }

    private static Stream<?> parts(Object object) {
        if (object instanceof Map<?, ?> map) {
            return Stream.concat(map.keySet().stream(), map.values().stream());
        }
        if (object instanceof Map.Entry<?, ?> entry) {
            return Arrays.asList(entry.getKey(), entry.getValue()).stream();
        }
        return object instanceof Optional<?> optional ? optional.stream() : ((Collection<?>) object).stream();
    }

    private static boolean areFinal(@Nullable Class<?> type, Object object) {
        if (type == null || type == Object.class || type == Record.class) {
            return true;
        }
        return Stream.of(type.getDeclaredFields())
                        .filter(field -> !Modifier.isStatic(field.getModifiers()))
                        .allMatch(field -> Modifier.isFinal(field.getModifiers()) && isImmutable(value(field, object)))
                && areFinal(type.getSuperclass(), object);
    }

    private static @Nullable Object value(Field field, Object object) {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
