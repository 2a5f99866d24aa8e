/** What a method does besides returning, written and read. */
@NullMarked
package io.larder.internal.core.replay;

import org.jspecify.annotations.NullMarked;
