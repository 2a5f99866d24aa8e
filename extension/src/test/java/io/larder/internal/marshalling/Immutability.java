package io.larder.internal.marshalling;

import jakarta.json.JsonValue;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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

    private static final Pattern OTHERS = Pattern.compile(
            "java\\.time\\..*|java\\.net\\.(URI|URL|Inet.*)"
                    + "|java\\.util\\.(Locale|UUID|Currency|Optional[A-Z].*|HexFormat|regex\\.(Pattern|Matcher.Immutable.*))"
                    + "|java\\.io\\.File|java\\.lang\\.(StackTraceElement|Runtime.Version)|sun\\.nio\\.fs\\..*|sun\\.nio\\.cs\\..*"
                    + "|java\\.nio\\.(charset\\..*|file\\.attribute\\.FileTime)|java\\.math\\.MathContext|javax\\.xml\\.namespace\\.QName"
                    + "|java\\.awt\\.(BasicStroke|Color|Font|image.Kernel|.*GradientPaint|AlphaComposite|RenderingHints.Key|SunHints.*)|sun\\.awt\\..*Hints.*");

    private Immutability() {}

    /** Classes whose objects are the only ones, which a copy finds again. */
    private static boolean isFoundAgain(@Nullable Class<?> type) {
        return type != null
                && Serializable.class.isAssignableFrom(type)
                && (Stream.of(type.getDeclaredMethods())
                                .anyMatch(method -> method.getName().equals("readResolve"))
                        || isFoundAgain(type.getSuperclass()));
    }

    static boolean isImmutable(@Nullable Object object) {
        return isImmutable(object, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** What is met again on a cycle is judged where it was met first. */
    private static boolean isImmutable(@Nullable Object object, Set<Object> met) {
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
                || OTHERS.matcher(object.getClass().getName()).matches()
                || object.getClass().isHidden()) {
            return true;
        }
        if (isFoundAgain(object.getClass())) {
            return true;
        }
        if (object instanceof Comparator<?> && object.getClass().getName().startsWith("java.util.Collections")) {
            return true;
        }
        if (CONTAINERS.contains(object.getClass())
                || isReversedImmutable(object)
                || object instanceof Optional<?>
                || object instanceof Map.Entry<?, ?> && object.getClass().getClassLoader() == null) {
            return !met.add(object)
                    || parts(object).allMatch(part -> isImmutable(part, met)) && !isMutableEntry(object);
        }
        return !object.getClass().getName().startsWith("java.")
                && (!met.add(object) || areFinal(object.getClass(), object, met));
    }

    /** From Java 21 on: the reversed view of an immutable list refuses each change. */
    private static boolean isReversedImmutable(Object object) {
        if (!object.getClass().getName().startsWith("java.util.ReverseOrderListView")) {
            return false;
        }
        try {
            ((List<?>) object).removeIf(element -> false);
            return false;
        } catch (UnsupportedOperationException refused) {
            return true;
        }
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

    private static boolean areFinal(@Nullable Class<?> type, Object object, Set<Object> met) {
        if (type == null || type == Object.class || type == Record.class) {
            return true;
        }
        return Stream.of(type.getDeclaredFields())
                        .filter(field -> !Modifier.isStatic(field.getModifiers()))
                        .allMatch(field ->
                                Modifier.isFinal(field.getModifiers()) && isImmutable(value(field, object), met))
                && areFinal(type.getSuperclass(), object, met);
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
