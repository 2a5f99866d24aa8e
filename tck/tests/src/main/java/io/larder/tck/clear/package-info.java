/**
 * Chapter C: taking entries out, by hand and by annotation.
 */
@NullMarked
package io.larder.tck.clear;

import org.jspecify.annotations.NullMarked;
