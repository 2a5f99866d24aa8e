/**
 * Chapter R: one object for all callers, released once when it leaves.
 */
@NullMarked
package io.larder.tck.resource;

import org.jspecify.annotations.NullMarked;
