package io.larder.internal.marshalling.graph;

import org.jspecify.annotations.Nullable;

/** Takes objects apart to compare them. */
interface Decomposition {

    /** The node of an object, with its parts; {@code null} where the object's {@code equals} covers all that it is. */
    @Nullable
    Node of(Object object);

    /** What an object stands for, if it is a stand-in of a persistence provider; else the object. */
    @Nullable
    Object resolve(@Nullable Object object);

    /** Whether the objects of a class write themselves, so that what they write may be in another order or of another history. */
    boolean writesItself(Class<?> type);
}
