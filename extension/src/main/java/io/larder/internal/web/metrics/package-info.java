/**
 * The servlet that serves OpenMetrics text at the path that {@code larder.metrics.path} sets. A servlet container finds
 * {@link io.larder.internal.web.metrics.MetricsInitializer} by itself; without the key, it registers nothing.
 */
@NullMarked
package io.larder.internal.web.metrics;

import org.jspecify.annotations.NullMarked;
