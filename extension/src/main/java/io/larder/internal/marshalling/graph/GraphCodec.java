package io.larder.internal.marshalling.graph;

import io.larder.internal.core.value.MarshalledBytes;
import java.io.NotSerializableException;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes graphs apart and puts them together, for the beans of one class loader. Safe for any number of threads. */
final class GraphCodec {

    private static final String UNKNOWN = "of a class that the bean's class loader does not know by this name";

    private final GraphTypes exact;
    private final GraphTypes types;
    private final GraphTypes portable;
    private final StoredGraph storedGraph;
    private final long most;

    /**
     * @param loader by which alone classes are found by their names
     * @param refusals why no object of a class is data, to follow "it is"; or {@code null}
     * @param most how many bytes a program may have
     */
    GraphCodec(ClassLoader loader, Function<Class<?>, @Nullable String> refusals, long most) {
        LibraryTypes libraries = new Libraries();
        this.exact = new ApplicationTypes(refusals, libraries, null);
        this.types = new ApplicationTypes(refusals, libraries, exact);
        this.portable = new ApplicationTypes(
                type -> {
                    String refusal = refusals.apply(type);
                    return refusal == null && !libraries.isConstant(type) ? unknown(type, loader) : refusal;
                },
                libraries,
                null);
        this.storedGraph = new StoredGraph(portable, loader);
        this.most = most;
    }

    private static @Nullable String unknown(Class<?> type, ClassLoader loader) {
        try {
            return type.isHidden() || Class.forName(type.getName(), false, loader) == type ? null : UNKNOWN;
        } catch (ClassNotFoundException | LinkageError unknown) {
            return UNKNOWN;
        }
    }

    /** A look at a value whose copies share what cannot change. */
    Inspection inspection() {
        return new Inspection(types, true, most);
    }

    /** A look at a value that is to leave the process. */
    Inspection portableInspection() {
        return new Inspection(portable, false, most);
    }

    Decomposition decomposition() {
        return new ExactDecomposition(exact);
    }

    MarshalledBytes portable(GraphProgram program) throws NotSerializableException {
        return portable(program.run(), portableInspection());
    }

    private MarshalledBytes portable(@Nullable Object value, Inspection inspection) throws NotSerializableException {
        if (value == null) {
            throw new NotSerializableException("nothing");
        }
        try {
            return storedGraph.write(inspection.program(value));
        } catch (UnsupportedObjectException refusal) {
            throw new NotSerializableException(refusal.type().getName());
        }
    }

    /** @param program of a portable inspection */
    MarshalledBytes bytes(GraphProgram program) {
        return storedGraph.write(program);
    }

    /** A program that shares nothing, of bytes that an earlier run of the application may have written. */
    GraphProgram program(MarshalledBytes bytes) {
        return storedGraph.read(bytes);
    }

    /** Whether the value's class alone says that it cannot change, so that no inspection is needed. */
    boolean isConstant(Object value) {
        GraphType type = types.of(value.getClass());
        return type.isConstant() && !type.isStandIn() && type.refusal() == null;
    }

    /**
     * What an inspection of a constant comes to.
     *
     * @param classes its class
     */
    MarshalledGraph constant(Object value, Set<Class<?>> classes) {
        long weight = types.of(value.getClass()).weight(value);
        return new MarshalledGraph(GraphProgram.of(value), classes, weight, 0, this, null);
    }

    MarshalledGraph marshalled(
            Inspection inspection, GraphProgram program, Set<Class<?>> classes, @Nullable MarshalledBytes bytes) {
        int length = program.code().length;
        return new MarshalledGraph(
                program, classes, length + inspection.weight(), length + inspection.copiedWeight(), this, bytes);
    }
}
