/** From arguments to the bytes of a key. Equal content is an equal key, in every process; different content is a different one. */
@NullMarked
package io.larder.internal.core.key;

import org.jspecify.annotations.NullMarked;
