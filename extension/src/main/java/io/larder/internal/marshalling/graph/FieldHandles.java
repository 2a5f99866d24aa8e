package io.larder.internal.marshalling.graph;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Method handles that write and set all fields of an object at once. Put together of the handles of its fields they are what generated code
 * would be, for classes of any loader: the virtual machine compiles them as one.
 */
final class FieldHandles {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final MethodHandle READ_REFERENCE = input("readReference", Object.class);

    private FieldHandles() {}

    /** {@code (Object, Input)void}: sets the fields to what is read, in their order; or {@code null} where there are none. */
    static @Nullable MethodHandle reader(List<Field> fields) throws IllegalAccessException {
        List<MethodHandle> steps = new ArrayList<>();
        for (Field field : fields) {
            MethodHandle setter =
                    LOOKUP.unreflectSetter(field).asType(methodType(void.class, Object.class, field.getType()));
            steps.add(MethodHandles.filterArguments(setter, 1, read(field.getType())));
        }
        return composed(steps, 0, steps.size());
    }

    /** {@code (Object, Output)void}: writes the fields, all of a primitive type; or {@code null} where there are none. */
    static @Nullable MethodHandle writer(List<Field> fields) throws IllegalAccessException {
        List<MethodHandle> steps = new ArrayList<>();
        for (Field field : fields) {
            MethodHandle getter = LOOKUP.unreflectGetter(field).asType(methodType(field.getType(), Object.class));
            MethodHandle write = output("write" + name(field.getType()), field.getType());
            // (Output, value) becomes (Output, Object), then (Object, Output).
            steps.add(MethodHandles.permuteArguments(
                    MethodHandles.filterArguments(write, 1, getter),
                    methodType(void.class, Object.class, Output.class),
                    1,
                    0));
        }
        return composed(steps, 0, steps.size());
    }

    /** One after the other, halved again and again so that no handle is deep. */
    private static @Nullable MethodHandle composed(List<MethodHandle> steps, int from, int to) {
        if (to - from < 2) {
            return from == to ? null : steps.get(from);
        }
        int middle = (from + to) >>> 1;
        return MethodHandles.foldArguments(composed(steps, middle, to), composed(steps, from, middle));
    }

    private static MethodHandle read(Class<?> type) {
        return type.isPrimitive()
                ? input("read" + name(type), type)
                : READ_REFERENCE.asType(methodType(type, Input.class));
    }

    /** As the methods of {@link Input} and {@link Output} are called. */
    static String name(Class<?> primitive) {
        String name = primitive.getName();
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static MethodHandle input(String method, Class<?> type) {
        try {
            return LOOKUP.findVirtual(Input.class, method, methodType(type));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MethodHandle output(String method, Class<?> type) {
        try {
            return LOOKUP.findVirtual(Output.class, method, methodType(void.class, type));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
