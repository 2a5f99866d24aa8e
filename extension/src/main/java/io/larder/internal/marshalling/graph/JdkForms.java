package io.larder.internal.marshalling.graph;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What there is to know of classes of the JDK that write themselves. */
final class JdkForms {

    private static final Set<Class<?>> IMMUTABLE = Stream.<Object>of(
                    Collections.singleton(1),
                    Collections.singletonList(1),
                    Collections.singletonMap(1, 1),
                    Collections.nCopies(2, 1),
                    Collections.reverseOrder(String.CASE_INSENSITIVE_ORDER),
                    Comparator.nullsFirst(Comparator.naturalOrder()),
                    new AbstractMap.SimpleImmutableEntry<>(1, 1))
            .<Class<?>>map(Object::getClass)
            .collect(Collectors.toUnmodifiableSet());

    /** They write how large their table is, which is nobody's content, and their entries in the order of the table. */
    private static final Set<Class<?>> HASH_TABLES = Set.of(
            java.util.HashMap.class,
            java.util.HashSet.class,
            java.util.Hashtable.class,
            java.util.IdentityHashMap.class,
            java.util.concurrent.ConcurrentHashMap.class);

    /**
     * Wrappers that stand for themselves though they write another one: an early version of Java did not know these classes. As themselves they
     * may lie on a cycle.
     */
    private static final Set<Class<?>> EXCHANGED = Stream.<Object>of(
                    Collections.synchronizedList(new ArrayList<>()),
                    Collections.unmodifiableList(new ArrayList<>()),
                    Collections.checkedList(new ArrayList<>(), Object.class))
            .<Class<?>>map(Object::getClass)
            .collect(Collectors.toUnmodifiableSet());

    private JdkForms() {}

    static boolean areExchanged(Class<?> type) {
        return EXCHANGED.contains(type);
    }

    /** Whether an object is immutable where all its parts are. */
    static boolean areImmutable(Class<?> type) {
        return IMMUTABLE.contains(type);
    }

    /** Whether a section of a form is that of a hash table. */
    static boolean isHashTable(Class<?> owner) {
        return HASH_TABLES.contains(owner);
    }
}
