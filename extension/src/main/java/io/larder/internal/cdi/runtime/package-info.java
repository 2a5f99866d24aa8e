/**
 * One running application: what was declared becomes caches here, with what the application contributes, and here it all ends.
 * {@link io.larder.internal.cdi.runtime.Application} is the whole; the other classes are its parts.
 */
@NullMarked
package io.larder.internal.cdi.runtime;

import org.jspecify.annotations.NullMarked;
