/**
 * The caches of an application as MXBeans of the server's JVM, from its start to its end. They show names and figures; what the
 * figures mean is said by {@link io.larder.CacheStats}.
 */
@NullMarked
package io.larder.internal.monitoring.jmx;

import org.jspecify.annotations.NullMarked;
