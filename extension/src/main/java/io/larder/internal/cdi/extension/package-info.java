/**
 * The portable extension. It collects the container's events, has the declarations read and validated, and starts the
 * caches of the application. It changes beans only by copying annotations of interfaces to them.
 */
@NullMarked
package io.larder.internal.cdi.extension;

import org.jspecify.annotations.NullMarked;
