package io.larder.internal.engine.key;

import io.larder.internal.engine.key.Encoding.Composite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The instance fields of a class, of its superclasses first, in each by name, and how to read them. No getter of the class is
 * asked.
 */
final class Shape implements Composite {

    private final byte[] digest;
    private final FieldReader[] readers;

    private Shape(byte[] digest, List<FieldReader> readers) {
        this.digest = digest;
        this.readers = readers.toArray(FieldReader[]::new);
    }

    /** The encoding of a class's objects, which says no where a field cannot be read. */
    static Encoding of(Class<?> type) {
        List<FieldReader> readers = new ArrayList<>();
        Output names = new Output();
        names.text(type.getName());
        for (Class<?> declaring : lineage(type)) {
            if (Jdk.has(declaring)) {
                if (hasState(declaring)) {
                    return new Encoding.Refused("whose superclass " + declaring.getName()
                            + " is a class of the JDK and keeps to itself what it holds");
                }
                continue;
            }
            for (Field field : fields(declaring)) {
                names.text(declaring.getName());
                names.text(field.getName());
                try {
                    field.setAccessible(true);
                    readers.add(FieldReader.of(field, getter(field)));
                } catch (RuntimeException | IllegalAccessException e) {
                    return new Encoding.Refused("whose field " + declaring.getName() + "." + field.getName()
                            + " its module does not open to Larder");
                }
            }
        }
        return new Shape(names.sha256(), readers);
    }

    private static MethodHandle getter(Field field) throws IllegalAccessException {
        return MethodHandles.lookup().unreflectGetter(field);
    }

    private static List<Class<?>> lineage(Class<?> type) {
        List<Class<?>> lineage = new ArrayList<>();
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            lineage.add(0, c);
        }
        return lineage;
    }

    /** Transient fields too: the JDK's own classes often keep their content in them. */
    static boolean hasState(Class<?> declaring) {
        return Arrays.stream(declaring.getDeclaredFields()).anyMatch(field -> !Modifier.isStatic(field.getModifiers()));
    }

    /** The fields that count. */
    static List<Field> fields(Class<?> declaring) {
        return Arrays.stream(declaring.getDeclaredFields())
                .filter(field ->
                        !Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers()))
                .sorted(Comparator.comparing(Field::getName)
                        .thenComparing(field -> field.getType().getName()))
                .toList();
    }

    @Override
    public Visit visit(Object value, Output out) {
        out.tag(Tag.OBJECT);
        out.bytes(digest);
        return new FieldsVisit(value, readers);
    }

    @Override
    public @Nullable Object[] children(Object value) {
        return Arrays.stream(readers)
                .filter(reader -> !reader.isPrimitive())
                .map(reader -> reader.get(value))
                .toArray();
    }
}
