/** Containers that are too old for Larder. */
@NullMarked
package io.larder.tck.unsupported;

import org.jspecify.annotations.NullMarked;
