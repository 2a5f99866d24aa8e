/** What a method does besides returning, written and read. */
@NullMarked
package io.larder.internal.engine.effect;

import org.jspecify.annotations.NullMarked;
