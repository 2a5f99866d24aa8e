/** What each cache exposes to monitoring systems, under names that are the same in each. */
@NullMarked
package io.larder.internal.monitoring;

import org.jspecify.annotations.NullMarked;
