package io.larder.internal.marshalling.graph;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** What {@code reversed()} gives from Java 21 on: the reverse of it is the collection or map itself. */
final class ReversedType extends GraphType {

    private final MethodHandle reversed;

    private ReversedType(Class<?> type, MethodHandle reversed) {
        super(type);
        this.reversed = reversed;
    }

    /** {@code null} where the class is none of them. */
    static @Nullable ReversedType of(Class<?> type) {
        if (!type.getPackageName().equals("java.util") || !type.getName().contains("Reverse")) {
            return null;
        }
        for (String name : new String[] {"java.util.SequencedCollection", "java.util.SequencedMap"}) {
            try {
                Class<?> sequenced = Class.forName(name);
                if (sequenced.isAssignableFrom(type)) {
                    return new ReversedType(
                            type,
                            MethodHandles.publicLookup()
                                    .findVirtual(sequenced, "reversed", MethodType.methodType(sequenced))
                                    .asType(MethodType.genericMethodType(1)));
                }
            } catch (ReflectiveOperationException olderJava) {
                return null;
            }
        }
        return null;
    }

    private Object reverse(Object object) {
        try {
            return (Object) reversed.invokeExact(object);
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    boolean isShareable() {
        return true;
    }

    @Override
    boolean isOpen(Node node) {
        return false;
    }

    @Override
    void inspect(Node node) {
        node.parts = new @Nullable Object[] {reverse(node.object)};
    }

    @Override
    String step(Node node, int part) {
        return ".reversed()";
    }

    @Override
    void write(Node node, GraphWriter out) {
        out.writeReference(node.parts[0]);
    }

    @Override
    Object create(Input in) {
        Object base = in.readReference();
        if (base == null) {
            throw new UnreadableException("nothing to be reversed");
        }
        return reverse(base);
    }
}
