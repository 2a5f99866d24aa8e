/**
 * W6: a hit asks the container's security as a miss does.
 */
@NullMarked
package io.larder.tck.security;

import org.jspecify.annotations.NullMarked;
