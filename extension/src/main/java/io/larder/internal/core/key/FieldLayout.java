package io.larder.internal.core.key;

import io.larder.internal.core.entity.WovenFields;
import io.larder.internal.core.key.Encoding.Composite;
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
final class FieldLayout implements Composite {

    private final byte[] digest;
    private final FieldReader[] readers;

    private FieldLayout(byte[] digest, List<FieldReader> readers) {
        this.digest = digest;
        this.readers = readers.toArray(FieldReader[]::new);
    }

    /** The encoding of a class's objects, which says no where a field cannot be read. */
    static Encoding of(Class<?> type) {
        List<FieldReader> readers = new ArrayList<>();
        KeyBuffer names = new KeyBuffer();
        names.text(type.getName());
        for (Class<?> declaring : hierarchy(type)) {
            if (JdkClasses.contains(declaring)) {
                if (hasState(declaring)) {
                    return new Encoding.Unsupported("whose superclass " + declaring.getName()
                            + " is a class of the JDK and keeps to itself what it holds");
                }
                continue;
            }
            for (Field field : fields(declaring)) {
                names.text(declaring.getName());
                names.text(field.getName());
                try {
                    readers.add(reader(field));
                } catch (RuntimeException | IllegalAccessException e) {
                    return new Encoding.Unsupported("whose field " + declaring.getName() + "." + field.getName()
                            + " its module does not open to Larder");
                }
            }
        }
        return new FieldLayout(names.sha256(), readers);
    }

    private static FieldReader reader(Field field) throws IllegalAccessException {
        Field holder = WovenFields.holderOf(field);
        FieldReader reader = FieldReader.of(field, getter(field));
        return holder == null ? reader : reader.heldBy(FieldReader.of(holder, getter(holder)));
    }

    private static MethodHandle getter(Field field) throws IllegalAccessException {
        field.setAccessible(true);
        return MethodHandles.lookup().unreflectGetter(field);
    }

    private static List<Class<?>> hierarchy(Class<?> type) {
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

    /** The fields that count; what a persistence provider added does not. */
    static List<Field> fields(Class<?> declaring) {
        return Arrays.stream(declaring.getDeclaredFields())
                .filter(field ->
                        !Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers()))
                .filter(field -> !WovenFields.isWoven(field))
                .sorted(Comparator.comparing(Field::getName)
                        .thenComparing(field -> field.getType().getName()))
                .toList();
    }

    @Override
    public EncodingFrame openFrame(Object value, KeyBuffer out) {
        out.tag(Tag.OBJECT);
        out.bytes(digest);
        return new FieldsFrame(value, readers);
    }

    @Override
    public @Nullable Object[] children(Object value) {
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
