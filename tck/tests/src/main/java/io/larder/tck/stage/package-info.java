/** Methods whose results come later. */
@NullMarked
package io.larder.tck.stage;

import org.jspecify.annotations.NullMarked;
