/** The smoke application on an embedded Tomcat, with Weld inside the WAR. */
@NullMarked
package io.larder.tck.tomcat;

import org.jspecify.annotations.NullMarked;
