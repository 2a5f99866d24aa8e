/**
 * Registers the metrics in a registry that the server or the application provides as a bean: MicroProfile Metrics or
 * Micrometer. Their types are optional: the classes that use them are loaded only if they are available.
 */
@NullMarked
package io.larder.internal.monitoring.meter;

import org.jspecify.annotations.NullMarked;
