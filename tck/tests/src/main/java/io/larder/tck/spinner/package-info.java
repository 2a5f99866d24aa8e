/** Chapter N of the specification, as far as a browser is told: the stream of events behind {@code <larder-spinner>}. */
@NullMarked
package io.larder.tck.spinner;

import org.jspecify.annotations.NullMarked;
