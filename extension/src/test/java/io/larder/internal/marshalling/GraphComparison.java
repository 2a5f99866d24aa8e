package io.larder.internal.marshalling;

import jakarta.json.JsonValue;
import java.awt.image.BufferedImage;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Says where two object graphs differ: in a class, in the graph (where one has an object again, so has the other), or in content. And
 * which object that could change stands in both.
 */
final class GraphComparison {

    private final Map<Object, Object> partners = new IdentityHashMap<>();
    private final Map<Object, Object> reversePartners = new IdentityHashMap<>();
    private final List<String> differences = new ArrayList<>();

    static List<String> differences(@Nullable Object one, @Nullable Object other) {
        GraphComparison comparison = new GraphComparison();
        comparison.compare("", one, other);
        return comparison.differences;
    }

    private void compare(String path, @Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            check(path, one == other, "null on one side");
            return;
        }
        if (Equal.hasOwnForm(one.getClass()) && Equal.isSame(one, other)) {
            pair(path, one, other);
            SharedObjects.of(one, other)
                    .forEach(shared -> differences.add(path + ": shares what could change: " + shared));
            return;
        }
        if (one.getClass() != other.getClass()
                && !(one.getClass().isHidden() && other.getClass().isHidden())) {
            differences.add(path + ": " + one.getClass() + " became " + other.getClass());
            return;
        }
        if (isConstant(one)) {
            check(path, one.getClass().isHidden() || one.equals(other), "other content");
            return;
        }
        if (!pair(path, one, other)) {
            return;
        }
        check(
                path,
                one != other || Immutability.isImmutable(one),
                "the object itself, which could change: " + one.getClass());
        if (!isJdkClass(one.getClass()) && !one.getClass().isArray() && !(one instanceof JsonValue)) {
            fields(path, one, other); // first, for to look at a collection may give it a field for a view
        }
        contents(path, one, other);
    }

    /** Whether the two are met for the first time. */
    private boolean pair(String path, Object one, Object other) {
        Object partner = partners.put(one, other);
        Object partnerBack = reversePartners.put(other, one);
        if (partner != null || partnerBack != null) {
            check(path, partner == other && partnerBack == one, "another graph");
            return false;
        }
        return true;
    }

    private void contents(String path, Object one, Object other) {
        if (one instanceof JsonValue) {
            check(path, one.equals(other), "other content");
            return;
        }
        if (one.getClass().isArray()) {
            array(path, one, other);
        } else if (one instanceof Map<?, ?> map) {
            map(path, map, (Map<?, ?>) other);
        } else if (one instanceof Collection<?> collection) {
            collection(path, collection, (Collection<?>) other);
        } else if (one instanceof Optional<?> optional) {
            compare(path + ".get()", optional.orElse(null), ((Optional<?>) other).orElse(null));
        } else if (one instanceof AtomicReference<?> reference) {
            compare(path + ".get()", reference.get(), ((AtomicReference<?>) other).get());
        } else if (one instanceof Map.Entry<?, ?> entry) {
            compare(path + ".key", entry.getKey(), ((Map.Entry<?, ?>) other).getKey());
            compare(path + ".value", entry.getValue(), ((Map.Entry<?, ?>) other).getValue());
        } else if (one instanceof BufferedImage image) {
            image(path, image, (BufferedImage) other);
        } else if (one instanceof Throwable thrown) {
            throwable(path, thrown, (Throwable) other);
        } else if (isJdkClass(one.getClass())) {
            opaque(path, one, other);
        }
    }

    private void throwable(String path, Throwable one, Throwable other) {
        check(path, one.toString().equals(other.toString()), "another message");
        check(path, Arrays.equals(one.getStackTrace(), other.getStackTrace()), "another stack trace");
        compare(path + ".cause", one.getCause(), other.getCause());
        compare(path + ".suppressed", one.getSuppressed(), other.getSuppressed());
    }

    /** By what the JDK's own serialization writes, or by all that the public methods tell. */
    private void opaque(String path, Object one, Object other) {
        if (one.getClass() == Object.class || Equal.isSame(one, other)) {
            return;
        }
        check(path, false, "other content " + one.getClass());
    }

    private void image(String path, BufferedImage one, BufferedImage other) {
        check(path, one.getType() == other.getType(), "another type");
        check(path, one.getColorModel().equals(other.getColorModel()), "another colour model");
        int[] pixels = one.getRGB(0, 0, one.getWidth(), one.getHeight(), null, 0, one.getWidth());
        check(
                path,
                Arrays.equals(
                        pixels, other.getRGB(0, 0, other.getWidth(), other.getHeight(), null, 0, other.getWidth())),
                "other pixels");
    }

    private void array(String path, Object one, Object other) {
        check(path, Array.getLength(one) == Array.getLength(other), "another length");
        if (one.getClass().getComponentType().isPrimitive()) {
            check(path, Arrays.deepEquals(new Object[] {one}, new Object[] {other}), "other numbers");
            return;
        }
        for (int i = 0; i < Math.min(Array.getLength(one), Array.getLength(other)); i++) {
            compare(path + "[" + i + "]", Array.get(one, i), Array.get(other, i));
        }
    }

    private void collection(String path, Collection<?> one, Collection<?> other) {
        check(path, one.size() == other.size(), "another size");
        compare(path + ".comparator", comparator(one), comparator(other));
        if (one instanceof Set<?> && !(one instanceof SortedSet<?>) && !isOrdered(one)) {
            Map<Object, Object> index = new HashMap<>();
            other.forEach(element -> index.put(element, element));
            one.forEach(element -> compare(path + "[element]", element, find(index, element)));
            other.forEach(element -> check(path, other.contains(element), "an element is not found"));
            return;
        }
        Iterator<?> others = inPollOrder(other).iterator();
        int i = 0;
        for (Iterator<?> ones = inPollOrder(one).iterator(); ones.hasNext() && others.hasNext(); i++) {
            compare(path + "[" + i + "]", ones.next(), others.next());
        }
    }

    private static Collection<?> inPollOrder(Collection<?> elements) {
        if (elements instanceof PriorityQueue<?> || elements instanceof PriorityBlockingQueue<?>) {
            Queue<Object> copy = elements instanceof PriorityQueue<?> queue
                    ? new PriorityQueue<>(queue)
                    : new PriorityBlockingQueue<>((PriorityBlockingQueue<?>) elements);
            List<Object> inOrder = new ArrayList<>();
            while (!copy.isEmpty()) {
                inOrder.add(copy.remove());
            }
            return inOrder;
        }
        return elements;
    }

    private void map(String path, Map<?, ?> one, Map<?, ?> other) {
        check(path, one.size() == other.size(), "another size");
        check(path, isAccessOrdered(one) == isAccessOrdered(other), "another order after an access");
        if (one instanceof SortedMap<?, ?> sorted) {
            compare(path + ".comparator", sorted.comparator(), ((SortedMap<?, ?>) other).comparator());
        }
        if (one instanceof SortedMap<?, ?> || isOrdered(one)) {
            Iterator<? extends Map.Entry<?, ?>> others = other.entrySet().iterator();
            for (Map.Entry<?, ?> entry : one.entrySet()) {
                Map.Entry<?, ?> otherEntry = others.next();
                compare(path + "[key]", entry.getKey(), otherEntry.getKey());
                compare(path + "[value]", entry.getValue(), otherEntry.getValue());
            }
            return;
        }
        Map<Object, Map.Entry<?, ?>> index = new HashMap<>();
        other.entrySet().forEach(entry -> index.put(entry.getKey(), entry));
        one.forEach((key, value) -> {
            Map.Entry<?, ?> found = index.get(key);
            if (found == null) {
                check(path, one instanceof IdentityHashMap<?, ?> && !(key instanceof String), "a key is not there");
            } else {
                compare(path + "[key]", key, found.getKey());
                compare(path + "[value]", value, found.getValue());
                check(path, one instanceof IdentityHashMap<?, ?> || other.containsKey(key), "a key is not found");
            }
        });
    }

    private static boolean isAccessOrdered(Map<?, ?> map) {
        if (map.getClass() != LinkedHashMap.class || map.size() < 2) {
            return false;
        }
        Map<?, ?> trial = (Map<?, ?>) ((LinkedHashMap<?, ?>) map).clone();
        Object first = trial.keySet().iterator().next();
        trial.get(first);
        return trial.keySet().iterator().next() != first;
    }

    private void fields(String path, Object one, Object other) {
        for (Class<?> at = one.getClass(); at != null && !isJdkClass(at); at = at.getSuperclass()) {
            for (Field field : at.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers())) {
                    field.setAccessible(true);
                    try {
                        compare(path + "." + field.getName(), field.get(one), field.get(other));
                    } catch (IllegalAccessException impossible) {
                        throw new AssertionError(impossible);
                    }
                }
            }
        }
    }

    private static @Nullable Object find(Map<Object, Object> index, @Nullable Object element) {
        return isIdentityHashed(element) ? index.values().iterator().next() : index.get(element);
    }

    private static boolean isIdentityHashed(@Nullable Object element) {
        try {
            return element != null
                    && !element.getClass().isEnum()
                    && element.getClass().getMethod("hashCode").getDeclaringClass() == Object.class;
        } catch (NoSuchMethodException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static @Nullable Object comparator(Collection<?> elements) {
        if (elements instanceof SortedSet<?> sorted) {
            return sorted.comparator();
        }
        return elements instanceof PriorityQueue<?> queue ? queue.comparator() : null;
    }

    private static boolean isOrdered(Object collection) {
        return collection.getClass().getName().contains("Linked");
    }

    private static boolean isConstant(Object value) {
        return value instanceof String
                || value instanceof Enum<?>
                || value instanceof Class<?>
                || value instanceof Number && value.getClass().getPackageName().equals("java.lang")
                || value instanceof Boolean
                || value instanceof Character
                || value.getClass().getPackageName().startsWith("java.time")
                || value.getClass().getPackageName().equals("java.math")
                || value instanceof java.util.Locale
                || value instanceof java.util.UUID
                || value instanceof java.net.URI
                || value instanceof java.nio.charset.Charset
                || value instanceof java.nio.file.Path
                || value instanceof java.util.Currency
                || value.getClass().isHidden()
                || value == java.util.Comparator.naturalOrder()
                || value == java.util.Comparator.reverseOrder()
                || value == String.CASE_INSENSITIVE_ORDER
                || isSingleton(value);
    }

    private static boolean isSingleton(Object value) {
        return value == Optional.empty()
                || value == List.of()
                || value == Set.of()
                || value == Map.of()
                || value == java.util.Collections.EMPTY_LIST
                || value == java.util.Collections.EMPTY_SET
                || value == java.util.Collections.EMPTY_MAP
                || value == java.util.Collections.emptyNavigableMap();
    }

    private static boolean isJdkClass(Class<?> type) {
        return type.getClassLoader() == null || type.getClassLoader() == ClassLoader.getPlatformClassLoader();
    }

    private void check(String path, boolean isEqual, String difference) {
        if (!isEqual) {
            differences.add(path + ": " + difference);
        }
    }
}
