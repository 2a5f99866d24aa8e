/** Copies, held against a comparison that knows nothing of codecs. */
@NullMarked
package io.larder.internal.codec;

import org.jspecify.annotations.NullMarked;
