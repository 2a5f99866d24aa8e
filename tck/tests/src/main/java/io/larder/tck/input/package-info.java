/**
 * Chapter I: ambient inputs join the key.
 */
@NullMarked
package io.larder.tck.input;

import org.jspecify.annotations.NullMarked;
