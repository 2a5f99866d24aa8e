/**
 * Chapter Y: what a method does besides returning is done again on each hit.
 */
@NullMarked
package io.larder.tck.replay;

import org.jspecify.annotations.NullMarked;
