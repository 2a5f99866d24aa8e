package io.larder.internal.engine.value;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the walk knows of a class, read off once.
 *
 * @param refusal why no object of it can be data, to follow "is"; or {@code null}
 * @param shareable whether an object of it can be shared where all that it holds can
 * @param rebuilt whether only a factory makes it, from all its parts at once, so that no part can lead back to it
 * @param weight roughly the bytes that a codec needs for an object, without what it holds
 * @param contents what an object of it holds, or {@code null} where nothing in it needs a look
 */
record Shape(
        @Nullable String refusal,
        boolean shareable,
        boolean rebuilt,
        int weight,
        @Nullable Function<Object, Cursor> contents) {

    /** Bytes that a reference or a number takes at most. */
    static final int SLOT = 10;

    /** Immutable, and nothing in it. */
    static final Shape CONSTANT = new Shape(null, true, false, SLOT, null);

    /** Copied as a whole. */
    static final Shape OPAQUE = new Shape(null, false, false, 4 * SLOT, null);

    /** Whether it is data, and nothing in it needs a look. */
    boolean isLeaf() {
        return refusal == null && contents == null;
    }

    static Shape refused(String refusal) {
        return new Shape(refusal, false, false, 0, null);
    }

    static Shape mutable(int weight, Function<Object, Cursor> contents) {
        return new Shape(null, false, false, weight, contents);
    }

    static Shape rebuilt(int weight, Function<Object, Cursor> contents) {
        return new Shape(null, false, true, weight, contents);
    }

    static Shape frozen(int weight, Function<Object, Cursor> contents) {
        return new Shape(null, true, true, weight, contents);
    }
}
