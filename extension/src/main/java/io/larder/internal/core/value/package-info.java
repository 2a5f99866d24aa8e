/**
 * Decides which values are shared, copied or rejected, before a codec marshals them. The inspection of a value uses
 * {@code TypeDescriptor}s, one for each class. {@code UnsupportedValueTypes} lists what is not data. {@code
 * ValueMarshaller} is the interface to the codecs.
 */
@NullMarked
package io.larder.internal.core.value;

import org.jspecify.annotations.NullMarked;
