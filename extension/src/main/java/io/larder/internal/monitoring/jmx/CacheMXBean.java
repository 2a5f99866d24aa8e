package io.larder.internal.monitoring.jmx;

/** One cache: the metrics of {@link io.larder.CacheStats}, and an operation that clears it. */
public interface CacheMXBean {

    /** {@code DATA} or {@code RESOURCE}. */
    String getKind();

    long getHits();

    long getMisses();

    /** 0.0 to 1.0. */
    double getHitRatio();

    long getLoadFailures();

    long getEvictions();

    long getExpirations();

    long getEntries();

    /** -1 for resources. */
    long getBytes();

    double getLoadTimeSeconds();

    /** Clears the cache in all sessions. The statistics are retained. */
    void clear();
}
