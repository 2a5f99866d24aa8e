package io.larder.internal.engine.value;

import io.larder.UnserializableValueException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The walk over a value before a codec writes it. It needs no stack, looks at each object once, and is the only judge of what is data.
 * Safe for any number of threads.
 */
public final class ValueWalk {

    private final Shapes shapes;
    private final int deepest;
    private final int large;

    /**
     * @param refusals why no object of a class can be data, to follow "is", beyond what the walk itself knows; or {@code null}
     * @param opaque whether the codec knows a class as a whole, so that its fields are not looked at
     * @param deepest how many objects may lie one in another
     * @param large from how many bytes on a primitive array or a string is reported
     */
    public ValueWalk(
            Function<Class<?>, @Nullable String> refusals, Predicate<Class<?>> opaque, int deepest, int large) {
        this.shapes = new Shapes(refusals, opaque);
        this.deepest = deepest;
        this.large = large;
    }

    /**
     * @param where whose value it is, for the message
     * @throws UnserializableValueException where something in it is no data, with the path to it
     */
    public Findings look(String where, Object value) {
        Shape shape = shapes.met(value.getClass());
        return shape != null && shape.isLeaf() ? alone(value, shape) : walk(where, value);
    }

    /** A text or a number is all that many methods return; the maps of a walk would be most of what its miss allocates. */
    private Findings alone(Object leaf, Shape shape) {
        long size = Weights.of(leaf);
        boolean isBlock = Weights.isBlock(leaf, size, large);
        return new Findings(
                shape.shareable(),
                isBlock ? List.of(leaf) : List.of(),
                shape.weight() + (isBlock ? 0 : size),
                Set.of(leaf.getClass()));
    }

    private Findings walk(String where, Object value) {
        Walk walk = new Walk(shapes, deepest, large);
        try {
            return walk.from(value);
        } catch (Walk.Stop stop) {
            throw ValueMessages.noData(where, walk.path(), stop.type, stop.reason);
        } catch (RuntimeException failed) {
            throw ValueMessages.unwalkable(where, walk.path(), failed);
        }
    }
}
