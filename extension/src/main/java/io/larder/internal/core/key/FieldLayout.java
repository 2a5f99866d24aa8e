package io.larder.internal.core.key;

import io.larder.internal.core.entity.WovenFields;
import io.larder.internal.core.key.Encoding.Composite;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The instance fields of a class, of its superclasses first, in each by name, and how to read them. No getter of the class is
 * asked.
 */
final class FieldLayout implements Composite {

    private final byte[] digest;
    private final FieldReader[] readers;

    private FieldLayout(byte[] digest, List<FieldReader> readers) {
        this.digest = digest;
        this.readers = readers.toArray(FieldReader[]::new);
    }

    /**
     * Makes layouts.
     *
     * @param finder names of those fields of a class that hold what can be computed from its other fields
     * @param application whether a class is the application's own
     */
    record Factory(Function<Class<?>, Set<String>> finder, Predicate<Class<?>> application) {

        /** The encoding of a class's objects, which says no where a field cannot be read. */
        Encoding create(Class<?> type) {
            return create(type, hierarchy(type));
        }

        /** @param declaring those classes of the hierarchy whose fields count, the topmost first */
        Encoding create(Class<?> type, List<Class<?>> declaring) {
            return create(type, declaring, field -> true);
        }

        /** @param counts which of their fields count */
        Encoding create(Class<?> type, List<Class<?>> declaring, Predicate<Field> counts) {
            List<FieldReader> readers = new ArrayList<>();
            KeyBuffer names = new KeyBuffer();
            names.text(type.getName());
            for (Class<?> each : declaring) {
                if (JdkClasses.contains(each)) {
                    if (hasState(each)) {
                        return closed(each);
                    }
                    continue;
                }
                for (Field field : fields(each)) {
                    if (!counts.test(field)) {
                        continue;
                    }
                    names.text(each.getName());
                    names.text(field.getName());
                    try {
                        readers.add(FieldReader.of(field));
                    } catch (RuntimeException | IllegalAccessException e) {
                        return new Encoding.Unsupported("whose field " + each.getName() + "." + field.getName()
                                + " its module does not open to Larder");
                    }
                }
            }
            return new FieldLayout(names.sha256(), readers);
        }

        /** The fields that count; what a persistence provider added does not. */
        private List<Field> fields(Class<?> declaring) {
            List<Field> fields = Stream.of(declaring.getDeclaredFields())
                    .filter(field ->
                            !Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers()))
                    .filter(field -> !WovenFields.isWoven(field))
                    .sorted(Comparator.comparing(Field::getName)
                            .thenComparing(field -> field.getType().getName()))
                    .toList();
            Set<String> ignored = memoized(declaring);
            return ignored.isEmpty()
                    ? fields
                    : fields.stream()
                            .filter(field -> !ignored.contains(field.getName()))
                            .toList();
        }

        /** Names of those fields of a class that hold what can be computed from its other fields. */
        Set<String> memoized(Class<?> declaring) {
            boolean mayMemoize = !JdkClasses.contains(declaring)
                    && Stream.of(declaring.getDeclaredFields())
                            .map(Field::getModifiers)
                            .anyMatch(modifiers -> Modifier.isPrivate(modifiers)
                                    && !Modifier.isFinal(modifiers)
                                    && !Modifier.isStatic(modifiers));
            return mayMemoize ? finder.apply(declaring) : Set.of();
        }
    }

    /** Of objects of which a superclass holds something that cannot be read. */
    static Encoding.Unsupported closed(Class<?> superclass) {
        return new Encoding.Unsupported("whose superclass " + superclass.getName()
                + " is a class of the JDK and keeps to itself what it holds");
    }

    /** A class and its superclasses, the topmost first. */
    static List<Class<?>> hierarchy(Class<?> type) {
        List<Class<?>> hierarchy = new ArrayList<>();
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            hierarchy.add(0, c);
        }
        return hierarchy;
    }

    /** Transient fields too: the JDK's own classes often keep their content in them. */
    static boolean hasState(Class<?> declaring) {
        return Arrays.stream(declaring.getDeclaredFields()).anyMatch(field -> !Modifier.isStatic(field.getModifiers()));
    }

    /** Whether a class keeps something outside of what is written of it by default. */
    static boolean hasTransientState(Class<?> declaring) {
        return Arrays.stream(declaring.getDeclaredFields())
                .anyMatch(field ->
                        !Modifier.isStatic(field.getModifiers()) && Modifier.isTransient(field.getModifiers()));
    }

    /** Of the names of the class and of the fields. */
    byte[] digest() {
        return digest;
    }

    boolean isEmpty() {
        return readers.length == 0;
    }

    @Override
    public EncodingFrame openFrame(Object value, GraphEncoder graph) {
        graph.out.tag(Tag.OBJECT);
        graph.out.bytes(digest);
        return fieldsFrame(value);
    }

    /** The values alone. */
    EncodingFrame fieldsFrame(Object value) {
        return new FieldsFrame(value, readers);
    }

    @Override
    public @Nullable Object[] children(Object value, Forms forms) {
        return Arrays.stream(readers)
                .filter(reader -> !reader.isPrimitive())
                .map(reader -> reader.get(value))
                .toArray();
    }

    /** The fields of an object. */
    private static final class FieldsFrame extends EncodingFrame {

        private final FieldReader[] readers;
        private int next;

        FieldsFrame(Object value, FieldReader[] readers) {
            super(value);
            this.readers = readers;
        }

        @Override
        boolean advance(GraphEncoder graphEncoder) {
            while (next < readers.length) {
                FieldReader reader = readers[next++];
                if (reader.isPrimitive()) {
                    reader.write(value, graphEncoder.out);
                } else if (graphEncoder.begin(reader.get(value))) {
                    return true;
                }
            }
            return false;
        }

        @Override
        String step() {
            return "." + readers[next - 1].name();
        }
    }
}
