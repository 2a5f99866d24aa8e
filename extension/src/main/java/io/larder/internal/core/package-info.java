/**
 * What a cache does, in plain Java. A call goes through {@code CacheEngine}: key, entry, replay,
 * value; or, on a miss, through {@code MissHandler}: in-flight load, frame, the method, value, entry. No
 * container and no store is known here; they come in through ports.
 */
@NullMarked
package io.larder.internal.core;

import org.jspecify.annotations.NullMarked;
