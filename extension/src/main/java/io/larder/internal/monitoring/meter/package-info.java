/**
 * The figures in a registry that the server, or the application itself, offers as a bean: MicroProfile Metrics or Micrometer.
 * Their types are optional: the classes that know them are loaded only where they are there.
 */
@NullMarked
package io.larder.internal.monitoring.meter;

import org.jspecify.annotations.NullMarked;
