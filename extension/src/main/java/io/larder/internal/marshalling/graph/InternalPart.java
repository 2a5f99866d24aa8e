package io.larder.internal.marshalling.graph;

/**
 * A part that the JDK keeps in one of its objects for itself, like the lock in a queue: no data, but without it the copy would be none.
 *
 * @param object the part
 */
record InternalPart(Object object) {}
