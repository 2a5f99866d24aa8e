/**
 * The caches of an application as MXBeans of the server's JVM, from its start to its stop. They expose names and the
 * metrics that {@link io.larder.CacheStats} defines.
 */
@NullMarked
package io.larder.internal.monitoring.jmx;

import org.jspecify.annotations.NullMarked;
