package io.larder.internal.monitoring;

import io.larder.CacheKind;
import io.larder.CacheStats;
import java.util.function.ToDoubleFunction;

/** The metrics of a cache, with the names that all monitoring systems share. */
public enum CacheMetric {
    HITS("hits", "", true, "Calls that returned without running the method themselves.", CacheStats::hits),
    MISSES("misses", "", true, "Calls that ran the method.", CacheStats::misses),
    LOAD_FAILURES("load_failures", "", true, "Runs that failed.", CacheStats::loadFailures),
    EVICTIONS("evictions", "", true, "Entries pushed out by maxEntries.", CacheStats::evictions),
    EXPIRATIONS("expirations", "", true, "Entries whose time was over.", CacheStats::expirations),
    LOAD(
            "load",
            "seconds",
            true,
            "Time spent in all runs.",
            stats -> stats.loadTime().toNanos() / 1e9),
    ENTRIES("entries", "", false, "Entries that could be served now.", CacheStats::entries),
    SIZE("size", "bytes", false, "Size of the marshalled values, without keys.", CacheStats::bytes);

    private final String metricName;
    private final String unit;
    private final boolean counter;
    private final String help;
    private final ToDoubleFunction<CacheStats> extractor;

    CacheMetric(String metricName, String unit, boolean counter, String help, ToDoubleFunction<CacheStats> extractor) {
        this.metricName = metricName;
        this.unit = unit;
        this.counter = counter;
        this.help = help;
        this.extractor = extractor;
    }

    /** Its name in small letters, words joined by underscores, without a unit. */
    public String metricName() {
        return metricName;
    }

    /** {@code seconds}, {@code bytes} or empty. */
    public String unit() {
        return unit;
    }

    /** Whether it never falls. */
    public boolean counter() {
        return counter;
    }

    /** The description, a sentence. */
    public String help() {
        return help;
    }

    /** Whether caches of that kind have it: a resource has no size. */
    public boolean of(CacheKind kind) {
        return this != SIZE || kind == CacheKind.DATA;
    }

    public double of(CacheStats stats) {
        return extractor.applyAsDouble(stats);
    }
}
