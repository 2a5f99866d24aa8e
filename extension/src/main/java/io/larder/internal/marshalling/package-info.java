/**
 * Values as their marshalled form and back: as object graphs, through Jakarta JSON Binding, or through a codec of the application.
 * {@code MarshallerFactory} is the way in, one for each application.
 */
@NullMarked
package io.larder.internal.marshalling;

import org.jspecify.annotations.NullMarked;
