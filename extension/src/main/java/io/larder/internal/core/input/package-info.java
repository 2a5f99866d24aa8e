/**
 * From the key of the arguments to the key of an entry. They are the same, but where ambient inputs join the key: then the
 * inputs that earlier computations read form a tree, and a call walks down it by its own answers.
 */
@NullMarked
package io.larder.internal.core.input;

import org.jspecify.annotations.NullMarked;
