/**
 * What may be shared, copied or refused, and the port to the codecs. One walk over a value decides it before any codec writes: what
 * kind a class is, it reads off once into a {@code TypeDescriptor}; the list of what is no data stands in {@code UnsupportedValueTypes} and is Larder's own.
 */
@NullMarked
package io.larder.internal.core.value;

import org.jspecify.annotations.NullMarked;
