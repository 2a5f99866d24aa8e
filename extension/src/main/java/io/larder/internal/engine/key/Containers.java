package io.larder.internal.engine.key;

import io.larder.internal.engine.key.Encoding.Composite;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicMarkableReference;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.AtomicStampedReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The types that go by what they hold, whatever class implements them. */
final class Containers {

    /** In the order in which they are looked for. */
    private static final List<Container> ALL = List.of(
            new Container(Object[].class, new Elements(Containers::array, value -> (Object[]) value)),
            new Container(List.class, new Elements(counted(Tag.LIST), value -> ((List<?>) value).toArray())),
            new Container(Set.class, new Unordered()),
            new Container(Map.class, new Pairs()),
            new Container(Collection.class, new Elements(counted(Tag.COLLECTION), value -> ((Collection<?>) value)
                    .toArray())),
            new Container(Map.Entry.class, new Named(Tag.ENTRY, List.of("key", "value"), value ->
                    new Object[] {((Map.Entry<?, ?>) value).getKey(), ((Map.Entry<?, ?>) value).getValue()})),
            new Container(Optional.class, new Elements(counted(Tag.OPTIONAL), value -> ((Optional<?>) value)
                    .stream().toArray())),
            new Container(AtomicReference.class, new Named(Tag.ATOMIC_REFERENCE, List.of("value"), value ->
                    new Object[] {((AtomicReference<?>) value).get()})),
            new Container(
                    AtomicMarkableReference.class,
                    new Named(Tag.ATOMIC_MARKABLE_REFERENCE, List.of("reference", "mark"), value -> {
                        boolean[] mark = new boolean[1];
                        Object reference = ((AtomicMarkableReference<?>) value).get(mark);
                        return new Object[] {reference, mark[0]};
                    })),
            new Container(
                    AtomicStampedReference.class,
                    new Named(Tag.ATOMIC_STAMPED_REFERENCE, List.of("reference", "stamp"), value -> {
                        int[] stamp = new int[1];
                        Object reference = ((AtomicStampedReference<?>) value).get(stamp);
                        return new Object[] {reference, stamp[0]};
                    })),
            new Container(
                    AtomicReferenceArray.class,
                    new Elements(
                            counted(Tag.ATOMIC_REFERENCE_ARRAY),
                            value -> Contents.elements((AtomicReferenceArray<?>) value))));

    /**
     * @param type what a class has to be, for the encoding to be its
     */
    record Container(Class<?> type, Composite encoding) {

        private boolean serves(Class<?> candidate) {
            return type.isAssignableFrom(candidate) && (type.isInterface() || type.isArray() || Jdk.has(candidate));
        }
    }

    private Containers() {}

    /** The first that serves a class, or {@code null}. */
    static @Nullable Container of(Class<?> type) {
        return ALL.stream()
                .filter(container -> container.serves(type))
                .findFirst()
                .orElse(null);
    }

    /** Whether a value of the declared type may be one. */
    static boolean mayBe(Class<?> declared) {
        return ALL.stream().anyMatch(container -> declared.isAssignableFrom(container.type));
    }

    private interface Header {
        void write(Object value, int count, Output out);
    }

    private static Header counted(byte tag) {
        return (value, count, out) -> {
            out.tag(tag);
            out.count(count);
        };
    }

    private static void array(Object value, int count, Output out) {
        out.tag(Tag.ARRAY);
        out.text(value.getClass().getComponentType().getName());
        out.count(count);
    }

    private record Elements(Header header, Function<Object, @Nullable Object[]> content) implements Composite {

        @Override
        public Visit visit(Object value, Output out) {
            @Nullable Object[] elements = content.apply(value);
            header.write(value, elements.length, out);
            return new ElementsVisit(value, elements);
        }

        @Override
        public @Nullable Object[] children(Object value) {
            return content.apply(value);
        }
    }

    private record Named(byte tag, List<String> names, Function<Object, @Nullable Object[]> content)
            implements Composite {

        @Override
        public Visit visit(Object value, Output out) {
            out.tag(tag);
            return new NamedVisit(value, names, content.apply(value));
        }

        @Override
        public @Nullable Object[] children(Object value) {
            return content.apply(value);
        }
    }

    private record Unordered() implements Composite {

        @Override
        public Visit visit(Object value, Output out) {
            @Nullable Object[] elements = children(value);
            out.tag(Tag.SET);
            out.count(elements.length);
            return new SetVisit(value, elements, out);
        }

        @Override
        public @Nullable Object[] children(Object value) {
            return ((Set<?>) value).toArray();
        }
    }

    private record Pairs() implements Composite {

        @Override
        public Visit visit(Object value, Output out) {
            out.tag(Tag.MAP);
            return new MapVisit((Map<?, ?>) value, out);
        }

        @Override
        public @Nullable Object[] children(Object value) {
            return Contents.keysAndValues((Map<?, ?>) value);
        }
    }
}
