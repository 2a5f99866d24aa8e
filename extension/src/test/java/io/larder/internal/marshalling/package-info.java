/** Copies, held against a comparison that knows nothing of codecs. */
@NullMarked
package io.larder.internal.marshalling;

import org.jspecify.annotations.NullMarked;
