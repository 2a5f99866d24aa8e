package io.larder.generated;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Compares objects by all their fields, those of superclasses too, with reflection alone; it knows nothing of keys, of forms and of copies.
 * Arrays, lists, sets and maps of the JDK are compared by what they hold, its values by {@code equals}.
 */
final class ReflectiveOracle {

    private final Predicate<Field> counts;
    private final boolean isCopy;
    private final Map<Object, Object> partners = new IdentityHashMap<>();
    private final Map<Object, Object> reversePartners = new IdentityHashMap<>();

    private ReflectiveOracle(Predicate<Field> counts, boolean isCopy) {
        this.counts = counts;
        this.isCopy = isCopy;
    }

    /**
     * Whether two arguments have equal content: the class of a list, set or map is without meaning, and whether two places hold one object or
     * two equal ones, except for objects on cycles.
     */
    static boolean isSameContent(Object one, Object other, Predicate<Field> counts) {
        return new ReflectiveOracle(counts, false).difference("", one, other) == null;
    }

    /** Where a copy is another graph than its original, of other classes or of other content, or shares with it what can change; else {@code null}. */
    static @Nullable String differenceOfCopy(Object original, Object copy, Predicate<Field> counts) {
        return new ReflectiveOracle(counts, true).difference("", original, copy);
    }

    private @Nullable String difference(String path, @Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return one == other ? null : path + ": null on one side";
        }
        if (isCopy ? one.getClass() != other.getClass() : kind(one) != kind(other)) {
            return path + ": " + one.getClass() + " and " + other.getClass();
        }
        if (isValue(one)) {
            return one.equals(other) ? null : path + ": values differ";
        }
        if (isCopy && one == other) {
            return isImmutable(one) ? null : path + ": shared, and can change: " + one.getClass();
        }
        if (isCopy || (isOnCycle(one) || isOnCycle(other))) {
            Object partner = partners.put(one, other);
            Object reversePartner = reversePartners.put(other, one);
            if (partner != null || reversePartner != null) {
                return partner == other && reversePartner == one ? null : path + ": another graph";
            }
        }
        List<@Nullable Object> parts = parts(one);
        List<@Nullable Object> others = parts(other);
        if (parts.size() != others.size()) {
            return path + ": another size";
        }
        boolean unordered = one instanceof Set<?> || one instanceof Map<?, ?>;
        for (int i = 0; i < parts.size(); i++) {
            String step = path + "/" + i;
            String difference = unordered
                    ? differenceToAny(step, parts.get(i), others)
                    : difference(step, parts.get(i), others.get(i));
            if (difference != null) {
                return difference;
            }
        }
        return null;
    }

    /** Of elements that are objects of generated classes, none stands on a cycle, so that nothing has to be taken back. */
    private @Nullable String differenceToAny(String path, @Nullable Object part, List<@Nullable Object> others) {
        for (Object each : others) {
            Map<Object, Object> partnersBefore = new IdentityHashMap<>(partners);
            Map<Object, Object> reverseBefore = new IdentityHashMap<>(reversePartners);
            if (difference(path, part, each) == null) {
                return null;
            }
            restore(partners, partnersBefore);
            restore(reversePartners, reverseBefore);
        }
        return path + ": has no equal one";
    }

    private static void restore(Map<Object, Object> map, Map<Object, Object> before) {
        map.clear();
        map.putAll(before);
    }

    private static Object kind(Object object) {
        return object instanceof List<?>
                ? List.class
                : object instanceof Set<?> ? Set.class : object instanceof Map<?, ?> ? Map.class : object.getClass();
    }

    private static boolean isGenerated(Class<?> type) {
        return !(type.getClassLoader() == null || type.getClassLoader() == ClassLoader.getPlatformClassLoader());
    }

    private static boolean isValue(Object object) {
        return object instanceof Enum<?>
                || !(isGenerated(object.getClass())
                        || object.getClass().isArray()
                        || object instanceof Collection<?>
                        || object instanceof Map<?, ?>
                        || object instanceof Map.Entry<?, ?>
                        || object instanceof Optional<?>);
    }

    /** The elements of a collection of a generated class come before its fields. */
    private List<@Nullable Object> parts(Object object) {
        List<@Nullable Object> parts = new ArrayList<>();
        if (object.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(object); i++) {
                parts.add(Array.get(object, i));
            }
        } else if (object instanceof Map<?, ?> map) {
            map.forEach((key, value) -> parts.add(new Entry(key, value)));
        } else if (object instanceof Collection<?> collection) {
            parts.addAll(collection);
        } else if (object instanceof Optional<?> optional) {
            parts.add(optional.orElse(null));
        } else if (object instanceof Entry entry) {
            parts.add(entry.key);
            parts.add(entry.value);
        }
        if (!(object instanceof Entry)) {
            for (Class<?> type = object.getClass(); type != null && isGenerated(type); type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers()) && counts.test(field)) {
                        parts.add(get(field, object));
                    }
                }
            }
        }
        return parts;
    }

    private record Entry(@Nullable Object key, @Nullable Object value) {}

    private static @Nullable Object get(Field field, Object object) {
        try {
            field.setAccessible(true);
            return field.get(object);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private boolean isOnCycle(Object object) {
        List<@Nullable Object> pending = new ArrayList<>(parts(object));
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        while (!pending.isEmpty()) {
            Object next = pending.remove(pending.size() - 1);
            if (next == object) {
                return true;
            }
            if (next != null && !isValue(next) && seen.add(next)) {
                pending.addAll(parts(next));
            }
        }
        return false;
    }

    /** Whether nothing in an object can change. */
    static boolean isImmutable(@Nullable Object object) {
        if (object == null || isValue(object)) {
            return true;
        }
        boolean isFixed = object.getClass().isArray()
                ? Array.getLength(object) == 0
                : isGenerated(object.getClass())
                        ? hasFinalFields(object.getClass())
                        : object instanceof Optional<?>
                                || object.getClass().getName().startsWith("java.util.ImmutableCollections$");
        return isFixed
                && new ReflectiveOracle(field -> true, true)
                        .parts(object).stream().filter(Objects::nonNull).allMatch(ReflectiveOracle::isImmutable);
    }

    private static boolean hasFinalFields(Class<?> type) {
        for (Class<?> each = type; each != null && isGenerated(each); each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !Modifier.isFinal(field.getModifiers())) {
                    return false;
                }
            }
            if (Collection.class.isAssignableFrom(each) && !isGenerated(each.getSuperclass())) {
                return each.getSuperclass() == java.util.AbstractList.class;
            }
        }
        return true;
    }
}
