/**
 * Object graphs as a short program and back. {@link io.larder.internal.marshalling.graph.GraphType} knows how the objects of one class are
 * taken apart and put together; marshalling and comparing both go by it, so that none of them sees what another one does not. Parts that
 * are immutable all the way down stand beside the program, shared by the copies.
 *
 * <p>No code of a value runs but what makes an object of its class: its constructor without parameters, the canonical one of a record, and
 * the methods of serialization. Nothing here recurses.
 */
@NullMarked
package io.larder.internal.marshalling.graph;

import org.jspecify.annotations.NullMarked;
