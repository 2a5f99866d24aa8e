/**
 * Values as bytes and back: on Apache Fory, on Jakarta JSON Binding, or through a codec of the application. {@code MarshallerFactory} is the way in,
 * one for each application. What is data is not decided here but by the walk that comes before.
 */
@NullMarked
package io.larder.internal.marshalling;

import org.jspecify.annotations.NullMarked;
