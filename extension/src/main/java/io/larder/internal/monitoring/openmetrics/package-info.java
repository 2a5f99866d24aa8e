/**
 * Figures for a monitoring system, as OpenMetrics text at the address that the configuration names. Nothing is registered where
 * it names none. The only place that knows the Prometheus library.
 */
@NullMarked
package io.larder.internal.monitoring.openmetrics;

import org.jspecify.annotations.NullMarked;
