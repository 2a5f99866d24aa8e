package io.larder.internal.core.key;

import io.larder.internal.core.key.Encoding.Composite;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicMarkableReference;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.AtomicStampedReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The types that go by what they hold, whatever class implements them. */
final class ContainerEncodings {

    /** In the order in which they are looked for. */
    private static final List<ContainerType> ALL = List.of(
            new ContainerType(
                    Object[].class, new SequenceEncoding(ContainerEncodings::array, value -> (Object[]) value)),
            new ContainerType(
                    List.class, new SequenceEncoding(withCount(Tag.LIST), value -> ((List<?>) value).toArray())),
            new ContainerType(Set.class, new SetEncoding()),
            new ContainerType(Map.class, new MapEncoding()),
            new ContainerType(
                    Collection.class,
                    new SequenceEncoding(ContainerEncodings::collection, value -> ((Collection<?>) value).toArray())),
            new ContainerType(Map.Entry.class, new NamedEncoding(Tag.ENTRY, List.of("key", "value"), value ->
                    new Object[] {((Map.Entry<?, ?>) value).getKey(), ((Map.Entry<?, ?>) value).getValue()})),
            new ContainerType(
                    Optional.class, new SequenceEncoding(withCount(Tag.OPTIONAL), value -> ((Optional<?>) value)
                            .stream().toArray())),
            new ContainerType(AtomicReference.class, new NamedEncoding(Tag.ATOMIC_REFERENCE, List.of("value"), value ->
                    new Object[] {((AtomicReference<?>) value).get()})),
            new ContainerType(
                    AtomicMarkableReference.class,
                    new NamedEncoding(Tag.ATOMIC_MARKABLE_REFERENCE, List.of("reference", "mark"), value -> {
                        boolean[] mark = new boolean[1];
                        Object reference = ((AtomicMarkableReference<?>) value).get(mark);
                        return new Object[] {reference, mark[0]};
                    })),
            new ContainerType(
                    AtomicStampedReference.class,
                    new NamedEncoding(Tag.ATOMIC_STAMPED_REFERENCE, List.of("reference", "stamp"), value -> {
                        int[] stamp = new int[1];
                        Object reference = ((AtomicStampedReference<?>) value).get(stamp);
                        return new Object[] {reference, stamp[0]};
                    })),
            new ContainerType(
                    AtomicReferenceArray.class,
                    new SequenceEncoding(
                            withCount(Tag.ATOMIC_REFERENCE_ARRAY),
                            value -> ContainerSnapshots.elements((AtomicReferenceArray<?>) value))));

    /**
     * @param type what a class has to be, for the encoding to be its
     */
    record ContainerType(Class<?> type, Composite encoding) {

        private boolean supports(Class<?> candidate) {
            return type.isAssignableFrom(candidate)
                    && (type.isInterface() || type.isArray() || JdkClasses.contains(candidate));
        }
    }

    private static final ContainerType PROPERTIES = new ContainerType(Map.class, new PropertiesEncoding());

    private ContainerEncodings() {}

    /** The first that serves a class, or {@code null}. */
    static @Nullable ContainerType of(Class<?> type) {
        if (Properties.class.isAssignableFrom(type) && JdkClasses.contains(type)) {
            return PROPERTIES;
        }
        return ALL.stream()
                .filter(container -> container.supports(type))
                .findFirst()
                .orElse(null);
    }

    /** Whether a value of the declared type may be one. */
    static boolean mayMatch(Class<?> declared) {
        return ALL.stream().anyMatch(container -> declared.isAssignableFrom(container.type));
    }

    private interface HeaderWriter {
        void write(Object value, int count, KeyBuffer out);
    }

    private static HeaderWriter withCount(byte tag) {
        return (value, count, out) -> {
            out.tag(tag);
            out.count(count);
        };
    }

    /** The capacity of a queue that has one comes first. */
    private static void collection(Object value, int count, KeyBuffer out) {
        if (value instanceof BlockingQueue<?> queue) {
            int free = queue.remainingCapacity();
            if (free < Integer.MAX_VALUE - count) {
                out.tag(Tag.BOUNDED);
                out.count(count + free);
            }
        }
        out.tag(Tag.COLLECTION);
        out.count(count);
    }

    private static void array(Object value, int count, KeyBuffer out) {
        out.tag(Tag.ARRAY);
        out.text(value.getClass().getComponentType().getName());
        out.count(count);
    }

    private record SequenceEncoding(HeaderWriter header, Function<Object, @Nullable Object[]> content)
            implements Composite {

        @Override
        public EncodingFrame openFrame(Object value, GraphEncoder graph) {
            @Nullable Object[] elements = content.apply(value);
            header.write(value, elements.length, graph.out);
            return new ElementsFrame(value, elements);
        }

        @Override
        public @Nullable Object[] children(Object value, Forms forms) {
            return content.apply(value);
        }
    }

    private record NamedEncoding(byte tag, List<String> names, Function<Object, @Nullable Object[]> content)
            implements Composite {

        @Override
        public EncodingFrame openFrame(Object value, GraphEncoder graph) {
            graph.out.tag(tag);
            return new NamedFrame(value, names, content.apply(value));
        }

        @Override
        public @Nullable Object[] children(Object value, Forms forms) {
            return content.apply(value);
        }
    }

    private record SetEncoding() implements Composite {

        @Override
        public EncodingFrame openFrame(Object value, GraphEncoder graph) {
            @Nullable Object[] elements = ((Set<?>) value).toArray();
            graph.out.tag(Tag.SET);
            graph.out.count(elements.length);
            return new SetFrame(value, elements, graph.out);
        }

        @Override
        public @Nullable Object[] children(Object value, Forms forms) {
            return ((Set<?>) value).toArray();
        }
    }

    /** A map, and where it has defaults, which are no entries of it, all that {@code getProperty} gives. */
    private record PropertiesEncoding() implements Composite {

        @Override
        public EncodingFrame openFrame(Object value, GraphEncoder graph) {
            Map<String, String> effective = effective((Properties) value);
            if (effective.isEmpty()) {
                return new MapEncoding().openFrame(value, graph);
            }
            graph.out.tag(Tag.PROPERTIES);
            graph.out.tag(Tag.MAP);
            return new SuccessiveFrames(
                    value,
                    new MapFrame((Map<?, ?>) value, graph.out),
                    later -> new NamedFrame(value, List.of("defaults"), new Object[] {effective}));
        }

        /** Empty where there are no defaults. */
        private static Map<String, String> effective(Properties properties) {
            Map<String, String> effective = new HashMap<>();
            for (String name : properties.stringPropertyNames()) {
                effective.put(name, properties.getProperty(name));
            }
            boolean hasDefaults = effective.entrySet().stream()
                    .anyMatch(property -> !property.getValue().equals(properties.get(property.getKey())));
            return hasDefaults ? effective : Map.of();
        }

        @Override
        public @Nullable Object[] children(Object value, Forms forms) {
            return ContainerSnapshots.keysAndValues((Map<?, ?>) value);
        }
    }

    private record MapEncoding() implements Composite {

        @Override
        public EncodingFrame openFrame(Object value, GraphEncoder graph) {
            graph.out.tag(Tag.MAP);
            return new MapFrame((Map<?, ?>) value, graph.out);
        }

        @Override
        public @Nullable Object[] children(Object value, Forms forms) {
            return ContainerSnapshots.keysAndValues((Map<?, ?>) value);
        }
    }

    /** Values in an order that counts. */
    private static final class ElementsFrame extends EncodingFrame {

        private final @Nullable Object[] elements;
        private int next;

        ElementsFrame(Object value, @Nullable Object[] elements) {
            super(value);
            this.elements = elements;
        }

        @Override
        boolean advance(GraphEncoder graphEncoder) {
            while (next < elements.length) {
                if (graphEncoder.begin(elements[next++])) {
                    return true;
                }
            }
            return false;
        }

        @Override
        String step() {
            return "[" + (next - 1) + "]";
        }
    }

    /** A few values, each with a name: an entry's key and value, what an {@code Optional} or a reference holds. */
    private static final class NamedFrame extends EncodingFrame {

        private final List<String> names;
        private final @Nullable Object[] values;
        private int next;

        NamedFrame(Object value, List<String> names, @Nullable Object[] values) {
            super(value);
            this.names = names;
            this.values = values;
        }

        @Override
        boolean advance(GraphEncoder graphEncoder) {
            while (next < values.length) {
                if (graphEncoder.begin(values[next++])) {
                    return true;
                }
            }
            return false;
        }

        @Override
        String step() {
            return "." + names.get(next - 1);
        }
    }

    /** Values whose order does not count: their encodings, each in a scope of its own, are put in order. */
    private static final class SetFrame extends EncodingFrame {

        private final @Nullable Object[] elements;
        private final int from;
        private final SortedSegments segments;
        private int next;
        private boolean open;

        SetFrame(Object value, @Nullable Object[] elements, KeyBuffer out) {
            super(value);
            this.elements = elements;
            segments = new SortedSegments(elements.length);
            from = out.startUnordered();
        }

        @Override
        boolean advance(GraphEncoder graphEncoder) {
            if (open) {
                close(graphEncoder);
            }
            while (next < elements.length) {
                Object element = elements[next++];
                graphEncoder.enterUnordered(element, "a set's element");
                open = true;
                if (graphEncoder.begin(element)) {
                    return true;
                }
                close(graphEncoder);
            }
            graphEncoder.out.finishUnordered(from, segments);
            return false;
        }

        private void close(GraphEncoder graphEncoder) {
            graphEncoder.exitUnordered();
            open = false;
            segments.add(graphEncoder.out.end());
        }

        @Override
        String step() {
            return "[element]";
        }
    }
}
