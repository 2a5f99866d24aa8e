/**
 * Chapter H: what a hit is, and what a miss, by whichever way the call comes.
 */
@NullMarked
package io.larder.tck.hit;

import org.jspecify.annotations.NullMarked;
