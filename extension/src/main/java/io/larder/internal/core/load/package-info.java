/**
 * One computation per key. A {@link io.larder.internal.core.load.InFlightLoad} is a computation under way that others may
 * wait for; {@link io.larder.internal.core.load.InFlightLoads} knows those of one cache; the application's
 * {@link io.larder.internal.core.load.WaitForGraph} lets threads wait and notices when they would wait for each other
 * in a circle. The idea and the name are from Go's {@code singleflight}.
 */
@NullMarked
package io.larder.internal.core.load;

import org.jspecify.annotations.NullMarked;
