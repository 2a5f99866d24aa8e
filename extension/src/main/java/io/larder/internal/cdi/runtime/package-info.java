/**
 * The running caches of one application, created from its declarations and extensions. {@link
 * io.larder.internal.cdi.runtime.Application} represents the whole; the other classes are its parts.
 */
@NullMarked
package io.larder.internal.cdi.runtime;

import org.jspecify.annotations.NullMarked;
