/** The smoke application on an embedded Jetty, with Weld inside the WAR. */
@NullMarked
package io.larder.tck.jetty;

import org.jspecify.annotations.NullMarked;
