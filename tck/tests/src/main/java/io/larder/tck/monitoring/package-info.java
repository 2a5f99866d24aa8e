/**
 * Chapter O: what Larder shows of itself, and what it does not.
 */
@NullMarked
package io.larder.tck.monitoring;

import org.jspecify.annotations.NullMarked;
