/**
 * What a cache does, in plain Java. A call goes through {@code CallEngine}: key, entry, replay,
 * value; or, on a miss, through {@code Loads}: flight, frame, the method, value, entry. No
 * container and no store is known here; they come in through ports.
 */
@NullMarked
package io.larder.internal.engine;

import org.jspecify.annotations.NullMarked;
