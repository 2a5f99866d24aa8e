/**
 * What the tests of the kit share. One half runs beside the container and builds archives, leaves out what a container excludes,
 * and counts; the other half goes into the archives and counts runs, brings crowds of threads, and waits for conditions.
 */
@NullMarked
package io.larder.tck.framework;

import org.jspecify.annotations.NullMarked;
