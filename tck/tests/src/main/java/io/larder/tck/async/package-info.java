/** Methods whose results come later. */
@NullMarked
package io.larder.tck.async;

import org.jspecify.annotations.NullMarked;
