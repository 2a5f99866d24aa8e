/** An application's caches in a container, from their start to their end. */
@NullMarked
package io.larder.internal.cdi.runtime;

import org.jspecify.annotations.NullMarked;
