/** Counters of one cache. */
@NullMarked
package io.larder.internal.core.stats;

import org.jspecify.annotations.NullMarked;
