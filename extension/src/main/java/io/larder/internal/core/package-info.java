/**
 * The behaviour of caches, in plain Java. {@code CacheEngine} handles a call. On a hit it generates the key, finds the
 * entry, replays effects and provides the value. On a miss it passes the call to {@code MissHandler}, which starts an
 * in-flight load, runs the method in a frame and stores an entry. This package depends on no container and no store;
 * they implement its interfaces.
 */
@NullMarked
package io.larder.internal.core;

import org.jspecify.annotations.NullMarked;
