/** Finding a cached method by what a caller has in hand, and making what he gives fit to it. Plain Java. */
@NullMarked
package io.larder.internal.cdi.lookup;

import org.jspecify.annotations.NullMarked;
