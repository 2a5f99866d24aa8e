package io.larder.internal.marshalling.graph;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * {@link TreeMap} and {@link TreeSet}: made from elements that are in order already, so that nothing is compared. What was changed after it was
 * put in stays where it is, as in the original.
 */
@SuppressWarnings({"rawtypes", "unchecked", "JdkObsolete"}) // elements of any type
final class SortedTypes {

    private static final String COMPARATOR = ".comparator";

    private SortedTypes() {}

    /** The comparator, or {@code null}, comes first among the parts. */
    private static @Nullable Object[] parts(@Nullable Object comparator, @Nullable Object[] rest) {
        @Nullable Object[] parts = new Object[rest.length + 1];
        parts[0] = comparator;
        System.arraycopy(rest, 0, parts, 1, rest.length);
        return parts;
    }

    private static @Nullable Object[] readRest(Input in) {
        @Nullable Object[] rest = new Object[in.readCount()];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = in.readReference();
        }
        return rest;
    }

    /** The comparator is there before the rest, so that elements may lead back to the collection. */
    private abstract static class Sorted extends GraphType {

        Sorted(Class<?> type) {
            super(type);
        }

        @Override
        final void writeAllocation(Node node, GraphWriter out) {
            out.writeReference(node.parts[0]);
        }

        @Override
        final void write(Node node, GraphWriter out) {
            out.out().writeCount(node.parts.length - 1);
            for (int i = 1; i < node.parts.length; i++) {
                out.writeReference(node.parts[i]);
            }
        }
    }

    static final class OfMap extends Sorted {

        OfMap() {
            super(TreeMap.class);
        }

        @Override
        void inspect(Node node) {
            TreeMap<?, ?> map = (TreeMap<?, ?>) node.object;
            node.parts = parts(map.comparator(), MapParts.of(map));
        }

        @Override
        String step(Node node, int part) {
            return part == 0 ? COMPARATOR : MapParts.step(part - 1);
        }

        @Override
        Object allocate(Input in) {
            return new TreeMap((Comparator) in.readReference());
        }

        @Override
        void fill(Object target, Input in) {
            TreeMap map = (TreeMap) target;
            map.putAll(new SortedEntries(map.comparator(), readRest(in)));
        }
    }

    static final class OfSet extends Sorted {

        OfSet() {
            super(TreeSet.class);
        }

        @Override
        void inspect(Node node) {
            TreeSet<?> set = (TreeSet<?>) node.object;
            node.parts = parts(set.comparator(), set.toArray());
        }

        @Override
        String step(Node node, int part) {
            return part == 0 ? COMPARATOR : "[" + (part - 1) + "]";
        }

        @Override
        Object allocate(Input in) {
            return new TreeSet((Comparator) in.readReference());
        }

        @Override
        void fill(Object target, Input in) {
            TreeSet set = (TreeSet) target;
            set.addAll(new SortedElements(set.comparator(), readRest(in)));
        }
    }

    /** No more of a map than {@link TreeMap#putAll} wants. */
    private static final class SortedEntries extends AbstractMap implements SortedMap {

        private final @Nullable Comparator comparator;
        private final @Nullable Object[] keysAndValues;

        SortedEntries(@Nullable Comparator comparator, @Nullable Object[] keysAndValues) {
            this.comparator = comparator;
            this.keysAndValues = keysAndValues;
        }

        @Override
        public @Nullable Comparator comparator() {
            return comparator;
        }

        @Override
        public Set entrySet() {
            return new AbstractSet() {
                @Override
                public Iterator iterator() {
                    return entries();
                }

                @Override
                public int size() {
                    return keysAndValues.length / 2;
                }
            };
        }

        private Iterator entries() {
            return new Iterator() {
                private int next;

                @Override
                public boolean hasNext() {
                    return next < keysAndValues.length;
                }

                @Override
                public Object next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    next += 2;
                    return new SimpleImmutableEntry(keysAndValues[next - 2], keysAndValues[next - 1]);
                }
            };
        }

        @Override
        public SortedMap subMap(Object from, Object to) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SortedMap headMap(Object to) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SortedMap tailMap(Object from) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Object firstKey() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Object lastKey() {
            throw new UnsupportedOperationException();
        }
    }

    /** No more of a set than {@link TreeSet#addAll} wants. */
    private static final class SortedElements extends AbstractSet implements SortedSet {

        private final @Nullable Comparator comparator;
        private final @Nullable Object[] elements;

        SortedElements(@Nullable Comparator comparator, @Nullable Object[] elements) {
            this.comparator = comparator;
            this.elements = elements;
        }

        @Override
        public @Nullable Comparator comparator() {
            return comparator;
        }

        @Override
        public Iterator iterator() {
            return java.util.Arrays.asList(elements).iterator();
        }

        @Override
        public int size() {
            return elements.length;
        }

        @Override
        public SortedSet subSet(Object from, Object to) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SortedSet headSet(Object to) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SortedSet tailSet(Object from) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Object first() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Object last() {
            throw new UnsupportedOperationException();
        }
    }
}
