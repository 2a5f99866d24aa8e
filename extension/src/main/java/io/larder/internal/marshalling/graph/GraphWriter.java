package io.larder.internal.marshalling.graph;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the program of one graph, and collects the constants beside it. For one thread. */
class GraphWriter {

    /** Makes an object with its content. */
    static final int CREATE = 0;

    /** Makes an object without content. */
    static final int ALLOCATE = 1;

    /** Gives an object its content. */
    static final int FILL = 2;

    private static final int KINDS = 2;

    private final Output out;
    private final List<@Nullable Object> constants = new ArrayList<>();
    private final IdentityHashMap<Object, Integer> constantPlaces = new IdentityHashMap<>();
    private final List<GraphType> types = new ArrayList<>();
    private final IdentityHashMap<GraphType, Integer> typePlaces = new IdentityHashMap<>();
    private int objects;

    GraphWriter(Output out) {
        this.out = out;
        constants.add(null);
    }

    final Output out() {
        return out;
    }

    /** A part of an object, in the place where the reader asks for it. */
    void writeReference(@Nullable Object part) {
        out.writeCount(reference(part));
    }

    int reference(@Nullable Object part) {
        Object stands = part;
        while (stands instanceof Node node) {
            if (node.isPlaced()) {
                return node.place << 1 | 1;
            }
            if (!node.replaced) {
                return constant(node.object) << 1;
            }
            stands = node.parts[0];
        }
        return constant(stands) << 1;
    }

    /** Place of an object that all copies share. */
    int constant(@Nullable Object shared) {
        if (shared == null) {
            return 0;
        }
        Integer known = constantPlaces.putIfAbsent(shared, constants.size());
        if (known != null) {
            return known;
        }
        constants.add(shared);
        return constants.size() - 1;
    }

    void create(Node node) {
        begin(node, CREATE);
        node.type.writeAllocation(node, this);
        node.type.write(node, this);
        node.place = objects++;
    }

    void allocate(Node node) {
        begin(node, ALLOCATE);
        node.type.writeAllocation(node, this);
        node.place = objects++;
    }

    void fill(Node node) {
        begin(node, FILL);
        out.writeCount(node.place);
        node.type.write(node, this);
    }

    private void begin(Node node, int kind) {
        Integer known = typePlaces.putIfAbsent(node.type, types.size());
        if (known == null) {
            types.add(node.type);
            known = types.size() - 1;
        }
        out.writeCount(known << KINDS | kind);
    }

    /** @param root what stands for the whole graph */
    GraphProgram program(@Nullable Object root) {
        int reference = reference(root);
        return new GraphProgram(
                out.toByteArray(), types.toArray(GraphType[]::new), constants.toArray(), objects, reference);
    }

    static int kind(int head) {
        return head & (1 << KINDS) - 1;
    }

    static int type(int head) {
        return head >>> KINDS;
    }
}
