/**
 * Generates the bytes of keys from arguments. Equal content has equal keys in every process; different content has
 * different keys.
 */
@NullMarked
package io.larder.internal.core.key;

import org.jspecify.annotations.NullMarked;
