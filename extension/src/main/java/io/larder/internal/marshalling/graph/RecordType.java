package io.larder.internal.marshalling.graph;

import io.larder.internal.core.form.FormDescriptor;
import io.larder.internal.core.form.SerializedForm;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Records, by their fields (an accessor may give something else) and their canonical constructor. Whether that makes the same record of the
 * same components is tried with each one: it may multiply, reverse, or refuse later what it accepted before.
 */
final class RecordType extends GraphType {

    private static final String OTHER =
            "a record whose canonical constructor makes another record of the very components of this one; let it take them as they are";

    private final Field[] components;
    private final MethodHandle constructor;
    private final @Nullable FormDescriptor form;
    private final GraphTypes types;

    /** @param form of a record that is exchanged when it is written or read, or {@code null} */
    RecordType(Class<?> type, @Nullable FormDescriptor form, GraphTypes types) throws ReflectiveOperationException {
        super(type);
        this.form = form;
        this.types = types;
        RecordComponent[] declared = type.getRecordComponents();
        components = new Field[declared.length];
        for (int i = 0; i < components.length; i++) {
            components[i] = type.getDeclaredField(declared[i].getName());
            components[i].setAccessible(true);
        }
        Constructor<?> canonical = type.getDeclaredConstructor(
                Stream.of(declared).map(RecordComponent::getType).toArray(Class<?>[]::new));
        canonical.setAccessible(true);
        constructor = MethodHandles.lookup()
                .unreflectConstructor(canonical)
                .asSpreader(Object[].class, components.length)
                .asType(MethodType.methodType(Object.class, Object[].class));
    }

    @Override
    boolean isShareable() {
        return form == null;
    }

    @Override
    boolean isOpen(Node node) {
        return false;
    }

    @Override
    void inspect(Node node) {
        if (form != null && form.replaces()) {
            SerializedForm written = form.capture(node.object);
            if (written.replaced()) {
                node.replaced = true;
                node.parts = new Object[] {written.replacement()};
                return;
            }
        }
        node.parts = values(node.object);
        for (int i = 0; i < components.length; i++) {
            if (components[i].getType().isPrimitive()) {
                node.parts[i] = null;
            }
        }
    }

    @Nullable
    Object[] values(Object record) {
        try {
            @Nullable Object[] values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = components[i].get(record);
            }
            return values;
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    String step(Node node, int part) {
        return node.replaced ? ".writeReplace()" : "." + components[part].getName();
    }

    /** What is no primitive as a part; what is, as it stands in a form. */
    @Override
    void write(Node node, GraphWriter out) {
        @Nullable Object[] values = values(node.object);
        check(values);
        for (int i = 0; i < components.length; i++) {
            Class<?> declared = components[i].getType();
            if (declared.isPrimitive()) {
                PrimitiveValues.write(declared, values[i], out.out());
            } else {
                out.writeReference(node.parts[i]);
            }
        }
    }

    private void check(@Nullable Object[] values) {
        @Nullable Object[] again;
        try {
            again = values(make(values.clone()));
        } catch (UnreadableException refused) {
            throw new UnsupportedObjectException(
                    type(), "a record whose canonical constructor refuses the very components of this one");
        }
        for (int i = 0; i < values.length; i++) {
            if (values[i] != again[i] && !same(i, values[i], again[i])) {
                throw new UnsupportedObjectException(type(), OTHER);
            }
        }
    }

    private boolean same(int component, @Nullable Object one, @Nullable Object other) {
        return components[component].getType().isPrimitive()
                ? PrimitiveValues.same(one, other)
                : one != null && other != null && Comparison.between(new ExactDecomposition(types), one, other) == null;
    }

    @Override
    Object create(Input in) {
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            Class<?> declared = components[i].getType();
            values[i] = declared.isPrimitive() ? PrimitiveValues.read(declared, in) : in.readReference();
        }
        Object made = make(values);
        Object resolved = form == null ? made : form.resolve(made);
        if (resolved == null) {
            throw new UnreadableException("a record of " + type().getName() + " was exchanged for nothing");
        }
        return resolved;
    }

    @Override
    @Nullable
    String difference(Node one, Node other) {
        @Nullable Object[] values = values(one.object);
        @Nullable Object[] others = values(other.object);
        for (int i = 0; i < components.length; i++) {
            if (components[i].getType().isPrimitive() && !PrimitiveValues.same(values[i], others[i])) {
                return "." + components[i].getName();
            }
        }
        return null;
    }

    @Override
    byte[] data(Node node) {
        Output out = new Output(Integer.MAX_VALUE);
        @Nullable Object[] values = values(node.object);
        for (int i = 0; i < components.length; i++) {
            if (components[i].getType().isPrimitive()) {
                PrimitiveValues.write(components[i].getType(), values[i], out);
            }
        }
        return out.toByteArray();
    }

    private Object make(@Nullable Object[] values) {
        try {
            return (Object) constructor.invokeExact(values);
        } catch (VirtualMachineError error) {
            throw error;
        } catch (Throwable refused) {
            throw new UnreadableException("the constructor of " + type().getName() + " failed", refused);
        }
    }

    @Override
    long shape() {
        long shape = 2;
        for (Field component : components) {
            shape = 31 * shape + component.getName().hashCode();
            shape = 31 * shape + component.getType().getName().hashCode();
        }
        return shape;
    }

    @Override
    long weight(Object object) {
        return 16 + 8L * components.length;
    }
}
