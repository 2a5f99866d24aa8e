/** The metrics that each cache exposes to monitoring systems, with the same names in each. */
@NullMarked
package io.larder.internal.monitoring;

import org.jspecify.annotations.NullMarked;
