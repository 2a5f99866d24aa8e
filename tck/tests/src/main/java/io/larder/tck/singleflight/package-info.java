/**
 * Chapter S: one computation for each key, however many ask.
 */
@NullMarked
package io.larder.tck.singleflight;

import org.jspecify.annotations.NullMarked;
