package io.larder.internal.cdi.config;

import io.larder.Persistence;
import org.jspecify.annotations.Nullable;

/**
 * What the configuration says of one cache. {@code null}: nothing, the annotation counts.
 *
 * @param ttlNanos -1: never expires
 * @param maxStaleNanos -1: not at all
 * @param maxEntries -1: unbounded
 */
public record CacheOverrides(
        boolean enabled,
        @Nullable Long ttlNanos,
        @Nullable Long maxStaleNanos,
        @Nullable Integer maxEntries,
        @Nullable Persistence persist) {}
