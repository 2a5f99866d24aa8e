package io.larder.internal.marshalling.graph;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What a method of the JDK makes of all its elements at once: immutable collections, sub lists, optional values, single entries. */
final class ElementsType extends GraphType {

    /** Makes an object of its parts. */
    interface Maker extends BiFunction<@Nullable Object[], Boolean, Object> {}

    /** Takes the parts out of an object. */
    interface Taker {
        @Nullable
        Object[] take(Object object);
    }

    private final Taker taker;
    private final Maker maker;
    private final boolean shareable;
    private final int group;

    private ElementsType(Class<?> type, boolean shareable, int group, Taker taker, Maker maker) {
        super(type);
        this.taker = taker;
        this.maker = maker;
        this.shareable = shareable;
        this.group = group;
    }

    /** Parts in order. */
    static ElementsType ordered(Object example, boolean shareable, Taker taker, Maker maker) {
        return new ElementsType(example.getClass(), shareable, 0, taker, maker);
    }

    /** A list; the flag of the maker says whether it may be asked for {@code null}. */
    static ElementsType list(List<?> example, boolean shareable, Maker maker) {
        return ordered(example, shareable, list -> ((List<?>) list).toArray(), maker);
    }

    static ElementsType set(Set<?> example) {
        return new ElementsType(
                example.getClass(), true, 1, set -> ((Set<?>) set).toArray(), (parts, nulls) -> Set.of(parts));
    }

    static ElementsType map(Map<?, ?> example) {
        return new ElementsType(example.getClass(), true, 2, map -> MapParts.of((Map<?, ?>) map), (parts, nulls) -> {
            Map.Entry<?, ?>[] entries = new Map.Entry<?, ?>[parts.length / 2];
            for (int i = 0; i < entries.length; i++) {
                entries[i] = Map.entry(parts[2 * i], parts[2 * i + 1]);
            }
            return Map.ofEntries(entries);
        });
    }

    static ElementsType optional() {
        return ordered(
                Optional.empty(),
                true,
                optional -> new Object[] {((Optional<?>) optional).orElse(null)},
                (parts, nulls) -> Optional.ofNullable(parts[0]));
    }

    /** An entry by its key and its value. */
    static ElementsType entry(
            Map.Entry<?, ?> example,
            boolean shareable,
            BiFunction<@Nullable Object, @Nullable Object, Map.Entry<?, ?>> maker) {
        return ordered(
                example,
                shareable,
                entry -> new Object[] {((Map.Entry<?, ?>) entry).getKey(), ((Map.Entry<?, ?>) entry).getValue()},
                (parts, nulls) -> maker.apply(parts[0], parts[1]));
    }

    @Override
    boolean isShareable() {
        return shareable;
    }

    @Override
    boolean isOpen(Node node) {
        return false;
    }

    @Override
    void inspect(Node node) {
        node.parts = taker.take(node.object);
    }

    @Override
    String step(Node node, int part) {
        if (group == 2 || node.object instanceof Map.Entry<?, ?>) {
            return MapParts.step(part);
        }
        return node.object instanceof Collection<?> ? "[" + part + "]" : ".value";
    }

    @Override
    @Nullable
    Unordered unordered(Node node) {
        return group == 0 ? null : new Unordered(0, node.parts.length, group);
    }

    @Override
    void write(Node node, GraphWriter out) {
        out.out().writeCount(node.parts.length);
        out.out().writeBoolean(nulls(node.object));
        for (Object part : node.parts) {
            out.writeReference(part);
        }
    }

    @SuppressWarnings("ReturnValueIgnored") // what counts is whether it may be asked
    private static boolean nulls(Object object) {
        if (object instanceof List<?> list) {
            try {
                list.contains(null);
                return true;
            } catch (NullPointerException refused) {
                return false;
            }
        }
        return false;
    }

    @Override
    Object create(Input in) {
        @Nullable Object[] parts = new Object[in.readCount()];
        boolean nulls = in.readBoolean();
        for (int i = 0; i < parts.length; i++) {
            parts[i] = in.readReference();
        }
        try {
            return maker.apply(parts, nulls);
        } catch (NullPointerException | IllegalArgumentException refused) {
            throw new UnreadableException(type().getName() + " refuses its parts", refused);
        }
    }
}
