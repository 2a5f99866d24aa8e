/** Tests of finding a cached method, and of making arguments fit to it. */
@NullMarked
package io.larder.internal.cdi.lookup;

import org.jspecify.annotations.NullMarked;
