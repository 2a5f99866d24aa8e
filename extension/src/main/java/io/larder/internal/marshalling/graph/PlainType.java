package io.larder.internal.marshalling.graph;

import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/** Ordinary objects, by their fields, inherited ones too and {@code transient} ones not. */
final class PlainType extends GraphType {

    private final Fields fields;
    private final Allocator allocator;
    private final @Nullable MethodHandle reader;
    private final @Nullable MethodHandle writer;

    PlainType(Class<?> type, Fields fields) throws IllegalAccessException {
        super(type);
        this.fields = fields;
        this.allocator = Allocator.of(type);
        this.reader = FieldHandles.reader(fields.all());
        this.writer = FieldHandles.writer(fields.primitives());
    }

    /** Objects all fields of which are final, transient ones included. */
    @Override
    boolean isShareable() {
        return fields.areFinal();
    }

    @Override
    void inspect(Node node) {
        node.parts = fields.references(node.object);
    }

    @Override
    String step(Node node, int part) {
        return "." + fields.references().get(part).getName();
    }

    @Override
    void write(Node node, GraphWriter out) {
        for (Object part : node.parts) {
            out.writeReference(part);
        }
        if (writer != null) {
            try {
                writer.invokeExact(node.object, out.out());
            } catch (Throwable impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    @Override
    Object allocate(Input in) {
        return allocator.allocate();
    }

    @Override
    void fill(Object target, Input in) {
        if (reader != null) {
            try {
                reader.invokeExact(target, in);
            } catch (RuntimeException damaged) {
                throw damaged;
            } catch (Throwable impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    @Override
    long shape() {
        return fields.shape();
    }

    @Override
    long weight(Object object) {
        return fields.weight();
    }

    @Override
    @Nullable
    String difference(Node one, Node other) {
        if (super.difference(one, other) == null) {
            return null;
        }
        return "." + fields.differing(one.object, other.object);
    }
}
