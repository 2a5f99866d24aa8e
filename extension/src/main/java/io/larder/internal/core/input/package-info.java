/**
 * Resolves the key of an entry from the key of the arguments. They differ if ambient inputs are part of the key: the
 * inputs that earlier loads read form a tree, and a call follows the path of its own values.
 */
@NullMarked
package io.larder.internal.core.input;

import org.jspecify.annotations.NullMarked;
