package io.larder.internal.marshalling.graph;

import java.util.Collection;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Collections of the JDK that are made empty and take one element after the other. */
final class CollectionType extends GraphType {

    private final IntFunction<? extends Collection<@Nullable Object>> maker;
    private final boolean hashes;
    private final boolean ordered;

    private CollectionType(
            Class<?> type, boolean hashes, boolean ordered, IntFunction<? extends Collection<@Nullable Object>> maker) {
        super(type);
        this.maker = maker;
        this.hashes = hashes;
        this.ordered = ordered;
    }

    /** @param maker of an empty one for so many elements */
    static CollectionType list(Class<?> type, IntFunction<? extends Collection<@Nullable Object>> maker) {
        return new CollectionType(type, false, true, maker);
    }

    /** A set that asks its elements for their hash code. */
    static CollectionType hashSet(
            Class<?> type, boolean ordered, IntFunction<? extends Collection<@Nullable Object>> maker) {
        return new CollectionType(type, true, ordered, maker);
    }

    @Override
    boolean isFilledLast() {
        return hashes;
    }

    @Override
    void inspect(Node node) {
        node.parts = ((Collection<?>) node.object).toArray();
    }

    @Override
    String step(Node node, int part) {
        return "[" + part + "]";
    }

    @Override
    @Nullable
    Unordered unordered(Node node) {
        return ordered ? null : new Unordered(0, node.parts.length, 1);
    }

    @Override
    void writeAllocation(Node node, GraphWriter out) {
        out.out().writeCount(node.parts.length);
    }

    @Override
    void write(Node node, GraphWriter out) {
        out.out().writeCount(node.parts.length);
        for (Object part : node.parts) {
            out.writeReference(part);
        }
    }

    @Override
    Object allocate(Input in) {
        return maker.apply(in.readCount());
    }

    @Override
    @SuppressWarnings("unchecked")
    void fill(Object target, Input in) {
        Collection<@Nullable Object> collection = (Collection<@Nullable Object>) target;
        int size = in.readCount();
        for (int i = 0; i < size; i++) {
            collection.add(in.readReference());
        }
        if (collection.size() != size && collection instanceof Set<?>) {
            throw new UnreadableException("two elements of a set have become one");
        }
    }
}
