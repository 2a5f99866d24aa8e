package io.larder.internal.marshalling.graph;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps of the JDK that are made empty and take one entry after the other. */
final class MapType extends GraphType {

    /** Of an empty map. */
    interface Maker {

        /**
         * @param size for how many entries
         * @param flag what {@link #flag} said of the original
         */
        Map<@Nullable Object, @Nullable Object> make(int size, boolean flag);

        /** A property of a map beside its entries. */
        default boolean flag(Map<?, ?> original) {
            return false;
        }
    }

    private final Maker maker;
    private final boolean hashes;
    private final boolean ordered;

    /**
     * @param hashes whether it asks its keys for their hash code
     * @param ordered whether its entries have an order
     */
    MapType(Class<?> type, boolean hashes, boolean ordered, Maker maker) {
        super(type);
        this.maker = maker;
        this.hashes = hashes;
        this.ordered = ordered;
    }

    @Override
    boolean isFilledLast() {
        return hashes;
    }

    @Override
    void inspect(Node node) {
        node.parts = MapParts.of((Map<?, ?>) node.object);
    }

    @Override
    String step(Node node, int part) {
        return MapParts.step(part);
    }

    @Override
    @Nullable
    Unordered unordered(Node node) {
        return ordered ? null : new Unordered(0, node.parts.length, 2);
    }

    @Override
    void writeAllocation(Node node, GraphWriter out) {
        out.out().writeCount(node.parts.length / 2);
        out.out().writeBoolean(maker.flag((Map<?, ?>) node.object));
    }

    @Override
    void write(Node node, GraphWriter out) {
        out.out().writeCount(node.parts.length / 2);
        for (Object part : node.parts) {
            out.writeReference(part);
        }
    }

    @Override
    Object allocate(Input in) {
        return maker.make(in.readCount(), in.readBoolean());
    }

    @Override
    @SuppressWarnings("unchecked")
    void fill(Object target, Input in) {
        Map<@Nullable Object, @Nullable Object> map = (Map<@Nullable Object, @Nullable Object>) target;
        int size = in.readCount();
        for (int i = 0; i < size; i++) {
            Object key = in.readReference();
            map.put(key, in.readReference());
        }
        if (map.size() != size) {
            throw new UnreadableException("two keys of a map have become one");
        }
    }
}
