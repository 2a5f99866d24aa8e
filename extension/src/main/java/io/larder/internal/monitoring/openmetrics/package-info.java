/** The metrics of an application as OpenMetrics text. The only package that uses the Prometheus library. */
@NullMarked
package io.larder.internal.monitoring.openmetrics;

import org.jspecify.annotations.NullMarked;
