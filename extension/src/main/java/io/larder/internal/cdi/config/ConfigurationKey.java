package io.larder.internal.cdi.config;

import java.util.Arrays;
import java.util.List;

/** Every key of the configuration; {@code docs/configuration.md} is made from it. */
public enum ConfigurationKey {
    ENABLED(
            "larder.enabled",
            ConfigType.BOOLEAN,
            "`true`",
            "`false`: the methods run as if they were not annotated; declarations are still checked, and `Caches` works and is empty."),
    APPLICATION(
            "larder.application",
            ConfigType.NAME,
            "the application's and module's name",
            "Under which the application's disk folder, metrics and MBeans live; the same after a redeploy."),
    DIRECTORY(
            "larder.directory",
            ConfigType.DIRECTORY,
            "the server's data directory, else the JVM's temporary one",
            "Where `persist = DISK` writes, in one subfolder for each application. A second running server on it works in memory, with one warning."),
    WAIT_TIMEOUT(
            "larder.wait-timeout",
            ConfigType.DURATION,
            "`60s`",
            "How long a caller waits for another's computation of the same key before it computes for itself."),
    TRANSACTIONS(
            "larder.transactions",
            ConfigType.TRANSACTIONS,
            "`commit`",
            "Data computed in a JTA transaction. `commit`: until it ends only the same transaction hits the value; waiters wait for the commit, at most 1 s after the method returned, then the first of them computes for itself. `rollback`: there at once, taken out again where it rolls back. `none`: transactions are not looked at, and a clearing inside one is not done again after its commit. Disk is written after the commit in all modes."),
    JMX(
            "larder.jmx",
            ConfigType.BOOLEAN,
            "`true`",
            "MXBeans `io.larder:type=Cache,application=\"...\",name=\"...\"` with the figures and a `clear` operation."),
    METRICS_PATH(
            "larder.metrics.path",
            ConfigType.URL_PATH,
            "none",
            "Address below the context path that serves OpenMetrics text. Unset: none is served."),
    CACHE_ENABLED("enabled", ConfigType.BOOLEAN, "`true`", "`false`: the method runs as if it were not annotated."),
    CACHE_TTL("ttl", ConfigType.DURATION, "the annotation's `ttl`", "Time to live, counted from the write."),
    CACHE_MAX_STALE(
            "max-stale",
            ConfigType.DURATION,
            "the annotation's `maxStale`",
            "How long after `ttl` a stale entry may still be served while one background refresh runs."),
    CACHE_MAX_ENTRIES(
            "max-entries",
            ConfigType.COUNT,
            "the annotation's `maxEntries`",
            "Most entries of the cache. `-1`: unbounded."),
    CACHE_PERSIST(
            "persist",
            ConfigType.PERSISTENCE,
            "the annotation's `persist`",
            "`DISK`: entries survive a restart and a redeploy. Data only.");

    private static final String GLOBAL = "larder.";
    private static final String PER_CACHE = "larder.cache.";

    private final String text;
    private final ConfigType<?> type;
    private final String defaultText;
    private final String description;

    ConfigurationKey(String text, ConfigType<?> type, String defaultText, String description) {
        this.text = text;
        this.type = type;
        this.defaultText = defaultText;
        this.description = description;
    }

    /** Whether there is one for each cache. */
    boolean perCache() {
        return !text.startsWith(GLOBAL);
    }

    /** The key's name, for that cache where there is one for each. */
    public String of(String cache) {
        return perCache() ? PER_CACHE + "\"" + cache + "\"." + text : text;
    }

    ConfigType<?> type() {
        return type;
    }

    String defaultText() {
        return defaultText;
    }

    String description() {
        return description;
    }

    static List<ConfigurationKey> list(boolean perCache) {
        return Arrays.stream(values()).filter(key -> key.perCache() == perCache).toList();
    }
}
