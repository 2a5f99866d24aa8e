/**
 * Chapter D: each caller has a copy of its own, a faithful one, and what cannot be copied is refused.
 */
@NullMarked
package io.larder.tck.data;

import org.jspecify.annotations.NullMarked;
