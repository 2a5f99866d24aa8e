package io.larder.internal.marshalling.graph;

import io.larder.internal.core.form.BareConstructors;
import io.larder.internal.core.form.JdkPrivateFields;
import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;

/** Objects of the JDK by their fields, where no method tells all of them and the JDK's own serialization does not either. */
final class JdkFieldsType extends GraphType {

    private final JdkPrivateFields fields;
    private final Constructor<?> constructor;

    JdkFieldsType(Class<?> type) {
        super(type);
        fields = JdkPrivateFields.of(type);
        constructor = BareConstructors.of(type);
    }

    @Override
    void inspect(Node node) {
        @Nullable Object[] values = fields.read(node.object);
        node.attachment = values;
        node.parts = values.clone();
        for (int i = 0; i < values.length; i++) {
            if (fields.type(i).isPrimitive()) {
                node.parts[i] = null;
            }
        }
    }

    @Override
    String step(Node node, int part) {
        return "." + fields.name(part);
    }

    @Override
    void write(Node node, GraphWriter out) {
        @Nullable Object[] values = (@Nullable Object[]) java.util.Objects.requireNonNull(node.attachment);
        for (int i = 0; i < values.length; i++) {
            if (fields.type(i).isPrimitive()) {
                PrimitiveValues.write(fields.type(i), values[i], out.out());
            } else {
                out.writeReference(node.parts[i]);
            }
        }
    }

    @Override
    Object allocate(Input in) {
        try {
            return constructor.newInstance();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    void fill(Object target, Input in) {
        @Nullable Object[] values = new Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            Class<?> type = fields.type(i);
            values[i] = type.isPrimitive() ? PrimitiveValues.read(type, in) : in.readReference();
        }
        fields.write(target, values);
    }
}
