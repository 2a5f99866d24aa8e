package io.larder.internal.marshalling.graph;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A marshalled graph: a program that makes it anew, again and again. Never changed once made; safe for any number of threads. */
final class GraphProgram {

    private static final byte[] NO_CODE = {};
    private static final GraphType[] NO_TYPES = {};

    private final byte[] code;
    private final GraphType[] types;
    private final @Nullable Object[] constants;
    private final int objects;
    private final int root;

    /**
     * @param code one instruction after the other: a number for type and kind, then what the type wrote
     * @param types those that the instructions number
     * @param constants what all copies share; {@code null} first
     * @param objects how many objects the program makes
     * @param root reference to the whole, as parts are referred to
     */
    GraphProgram(byte[] code, GraphType[] types, @Nullable Object[] constants, int objects, int root) {
        this.code = code;
        this.types = types;
        this.constants = constants;
        this.objects = objects;
        this.root = root;
    }

    /** The program of a value that all copies share. */
    static GraphProgram of(Object constant) {
        return new GraphProgram(NO_CODE, NO_TYPES, new @Nullable Object[] {null, constant}, 0, 1 << 1);
    }

    byte[] code() {
        return code;
    }

    GraphType[] types() {
        return types;
    }

    @Nullable
    Object[] constants() {
        return constants;
    }

    int objects() {
        return objects;
    }

    int root() {
        return root;
    }

    /** Whether the whole is a constant, so that nothing is made anew. */
    boolean isConstant() {
        return (root & 1) == 0;
    }

    /** The graph, made anew. */
    @Nullable
    Object run() {
        return run(new Object[objects]);
    }

    /** @param made takes the objects, each in its place */
    @Nullable
    Object run(@Nullable Object[] made) {
        Input in = new Input(code, constants, made);
        int next = 0;
        while (!in.isAtEnd()) {
            int head = in.readCount();
            GraphType type = types[GraphWriter.type(head)];
            switch (GraphWriter.kind(head)) {
                case GraphWriter.CREATE -> in.add(next++, type.create(in));
                case GraphWriter.ALLOCATE -> in.add(next++, type.allocate(in));
                default -> type.fill(in.readAllocated(), in);
            }
        }
        in.validate();
        return isConstant() ? constants[root >>> 1] : made[root >>> 1];
    }

    /** Whether another program makes the very same. */
    boolean isSame(GraphProgram other) {
        return root == other.root
                && objects == other.objects
                && Arrays.equals(code, other.code)
                && Arrays.equals(types, other.types)
                && Arrays.deepEquals(constants, other.constants);
    }
}
