package io.larder.internal.core.value;

import java.io.Serializable;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The classes of the JDK, whose fields nobody may read: by their public methods. */
@SuppressWarnings("JdkObsolete") // even so their objects are data
final class JdkTypeDescriptors {

    private static final String VIEW = "a view of another collection; copy its elements into one of their own";

    private static final Set<Class<?>> CONSTANTS = Set.of(
            String.class,
            Boolean.class,
            Byte.class,
            Short.class,
            Character.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class);

    /** What the factories of immutable collections make; their views are not among it. */
    private static final Set<Class<?>> IMMUTABLE = Stream.<Object>of(
                    List.of(), List.of(1), Stream.of(1).toList(), Set.of(), Set.of(1), Map.of(), Map.of(1, 1))
            .map(Object::getClass)
            .collect(Collectors.toUnmodifiableSet());

    /** Serializable, or not, by accident; {@code subList} and {@code asList} are lists of their own in all that a reader sees. */
    private static final Set<Class<?>> COLLECTIONS = Stream.<Object>of(
                    new java.util.ArrayList<>().subList(0, 0),
                    new java.util.LinkedList<>().subList(0, 0),
                    new java.util.Vector<>().subList(0, 0),
                    Arrays.asList(1).subList(0, 0),
                    List.of(1, 2, 3).subList(0, 1))
            .map(Object::getClass)
            .collect(Collectors.toUnmodifiableSet());

    /** Not serializable, and values all the same. */
    private static final Set<Class<?>> OTHER_VALUES =
            Set.of(Object.class, OptionalInt.class, OptionalLong.class, OptionalDouble.class);

    /** Entries of their own; those that a map gives out are its views. */
    private static final Set<Class<?>> ENTRIES = Set.of(
            AbstractMap.SimpleEntry.class,
            AbstractMap.SimpleImmutableEntry.class,
            Map.entry(1, 1).getClass());

    private static final Set<String> VIEWS = Set.of(
            "java.util.TreeMap$AscendingSubMap",
            "java.util.TreeMap$DescendingSubMap",
            "java.util.concurrent.ConcurrentSkipListMap$SubMap",
            "java.util.Collections$UnmodifiableMap$UnmodifiableEntrySet");

    /** Made before what they hold is there, so that this may lead back to them. */
    private static final Set<Class<?>> MUTABLE = Set.of(
            java.util.ArrayList.class,
            java.util.LinkedList.class,
            java.util.Vector.class,
            java.util.HashMap.class,
            java.util.LinkedHashMap.class,
            java.util.HashSet.class,
            java.util.LinkedHashSet.class);

    private JdkTypeDescriptors() {}

    static boolean isJdkClass(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return loader == null || loader == ClassLoader.getPlatformClassLoader();
    }

    /** The same, but for the lambdas in it. */
    static boolean isNamedJdkClass(Class<?> type) {
        return isJdkClass(type) && !type.isHidden();
    }

    static TypeDescriptor of(Class<?> type) {
        if (CONSTANTS.contains(type) || isTime(type)) {
            return TypeDescriptor.CONSTANT;
        }
        if (IMMUTABLE.contains(type)) {
            return TypeDescriptor.immutable(TypeDescriptor.SLOT, contents(type));
        }
        if (isView(type)) {
            return TypeDescriptor.unsupported(VIEW);
        }
        Function<Object, Cursor> contents = inherited(type);
        if (contents != null) {
            return MUTABLE.contains(type)
                    ? TypeDescriptor.mutable(2 * TypeDescriptor.SLOT, contents)
                    : TypeDescriptor.factoryBuilt(2 * TypeDescriptor.SLOT, contents);
        }
        return Serializable.class.isAssignableFrom(type)
                        || OTHER_VALUES.contains(type)
                        || Charset.class.isAssignableFrom(type)
                ? TypeDescriptor.OPAQUE
                : TypeDescriptor.unsupported("of the JDK and has no value that could be copied");
    }

    private static boolean isTime(Class<?> type) {
        return (type.getPackageName().equals("java.time")
                        || type.getPackageName().equals("java.time.chrono"))
                && Serializable.class.isAssignableFrom(type)
                && !Clock.class.isAssignableFrom(type);
    }

    private static boolean isView(Class<?> type) {
        boolean many = Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
        return many
                && !COLLECTIONS.contains(type)
                && (!Serializable.class.isAssignableFrom(type) || VIEWS.contains(type.getName()));
    }

    /** What an object holds by way of what it inherits of the JDK. */
    static @Nullable Function<Object, Cursor> inherited(Class<?> type) {
        if (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type)) {
            return contents(type);
        }
        if (Throwable.class.isAssignableFrom(type)) {
            return value -> new JoinedCursor(
                    new NamedCursor("cause", Arrays.asList(((Throwable) value).getCause())),
                    new NamedCursor("suppressed", List.of(((Throwable) value).getSuppressed())));
        }
        if (ENTRIES.contains(type)) {
            return value -> new MapCursor(List.of((Map.Entry<?, ?>) value).iterator());
        }
        if (type == Optional.class) {
            return value -> new ListCursor(((Optional<?>) value).stream().iterator());
        }
        if (type == AtomicReference.class) {
            return value -> new NamedCursor("value", Arrays.asList(((AtomicReference<?>) value).get()));
        }
        if (type == AtomicReferenceArray.class) {
            return value -> new ListCursor(IntStream.range(0, ((AtomicReferenceArray<?>) value).length())
                    .mapToObj(((AtomicReferenceArray<?>) value)::get)
                    .iterator());
        }
        return null;
    }

    private static Function<Object, Cursor> contents(Class<?> type) {
        if (Map.class.isAssignableFrom(type)) {
            return value -> withComparator(
                    value instanceof SortedMap<?, ?> sorted ? sorted.comparator() : null,
                    new MapCursor(((Map<?, ?>) value).entrySet().iterator()));
        }
        return value ->
                withComparator(comparator((Collection<?>) value), new ListCursor(((Collection<?>) value).iterator()));
    }

    private static Cursor withComparator(@Nullable Object comparator, Cursor elements) {
        return comparator == null
                ? elements
                : new JoinedCursor(new NamedCursor("comparator", List.of(comparator)), elements);
    }

    private static @Nullable Object comparator(Collection<?> elements) {
        if (elements instanceof SortedSet<?> sorted) {
            return sorted.comparator();
        }
        if (elements instanceof PriorityQueue<?> queue) {
            return queue.comparator();
        }
        if (elements instanceof PriorityBlockingQueue<?> queue) {
            return queue.comparator();
        }
        if (elements instanceof ConcurrentHashMap.KeySetView<?, ?> keys && keys.getMappedValue() == null) {
            throw new InspectionPass.UnsupportedPartException(keys.getClass(), VIEW);
        }
        return null;
    }
}
