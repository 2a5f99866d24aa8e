/** Counters of one cache: hits, misses, failures, removals by cause, and load time. */
@NullMarked
package io.larder.internal.core.stats;

import org.jspecify.annotations.NullMarked;
