package io.larder.internal.marshalling.graph;

import org.jspecify.annotations.Nullable;

/** One object that an inspection met. */
final class Node {

    private static final @Nullable Object[] NONE = {};

    final Object object;
    final GraphType type;
    final int index;

    /** What it leads to: constants as they are, other objects as nodes once they were met. */
    @Nullable
    Object[] parts = NONE;

    /** What else its type wants to know of it when it is written. */
    @Nullable
    Object attachment;

    /** Whether another object stands for it: its only part. */
    boolean replaced;

    /** The part at which the inspection stands. */
    int at = -1;

    /** The earliest object, not yet known to be in a finished component, that can be reached (Tarjan). */
    int low;

    /** Whether something below leads back to it. */
    boolean looped;

    /** Whether it is still on the way, or in a component that is not finished. */
    boolean unfinished = true;

    /** Whether nothing in it can change; once it is finished, whether it is shared. */
    boolean immutable = true;

    /** Place among the objects of the program, or -1. */
    int place = -1;

    Node(Object object, GraphType type, int index) {
        this.object = object;
        this.type = type;
        this.index = index;
        this.low = index;
    }

    boolean isPlaced() {
        return place >= 0;
    }
}
