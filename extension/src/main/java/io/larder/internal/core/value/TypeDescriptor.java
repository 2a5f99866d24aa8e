package io.larder.internal.core.value;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the walk knows of a class, read off once.
 *
 * @param unsupportedReason why no object of it can be data, to follow "is"; or {@code null}
 * @param shareable whether an object of it can be shared where all that it holds can
 * @param factoryBuilt whether only a factory makes it, from all its parts at once, so that no part can lead back to it
 * @param estimatedSize roughly the bytes that a codec needs for an object, without what it holds
 * @param contents what an object of it holds, or {@code null} where nothing in it needs a look
 */
record TypeDescriptor(
        @Nullable String unsupportedReason,
        boolean shareable,
        boolean factoryBuilt,
        int estimatedSize,
        @Nullable Function<Object, Cursor> contents) {

    /** Bytes that a reference or a number takes at most. */
    static final int SLOT = 10;

    /** Immutable, and nothing in it. */
    static final TypeDescriptor CONSTANT = new TypeDescriptor(null, true, false, SLOT, null);

    /** Copied as a whole. */
    static final TypeDescriptor OPAQUE = new TypeDescriptor(null, false, false, 4 * SLOT, null);

    /** Whether it is data, and nothing in it needs a look. */
    boolean isLeaf() {
        return unsupportedReason == null && contents == null;
    }

    static TypeDescriptor unsupported(String reason) {
        return new TypeDescriptor(reason, false, false, 0, null);
    }

    static TypeDescriptor mutable(int estimatedSize, Function<Object, Cursor> contents) {
        return new TypeDescriptor(null, false, false, estimatedSize, contents);
    }

    static TypeDescriptor factoryBuilt(int estimatedSize, Function<Object, Cursor> contents) {
        return new TypeDescriptor(null, false, true, estimatedSize, contents);
    }

    static TypeDescriptor immutable(int estimatedSize, Function<Object, Cursor> contents) {
        return new TypeDescriptor(null, true, true, estimatedSize, contents);
    }
}
