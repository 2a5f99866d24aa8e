package io.larder.internal.cdi.config;

import io.larder.internal.core.store.UnserializableMode;
import io.larder.internal.core.transaction.TransactionMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key for the application; those for one cache are in {@link CacheAttributes}. {@code docs/configuration.md} derives from both.
 *
 * @param name the full name, {@code larder.…}
 * @param defaultValue the value without the key; {@code null}: there is none
 * @param defaultText the same, in words
 * @param description the effect
 */
public record ConfigurationKey<T>(
        String name, ConfigType<T> type, @Nullable T defaultValue, String defaultText, String description) {

    public static final ConfigurationKey<Boolean> ENABLED = new ConfigurationKey<>(
            "larder.enabled",
            ConfigType.BOOLEAN,
            true,
            "`true`",
            "`false`: methods run as if they were not annotated. Larder still checks the declarations, and the caches stay empty.");

    public static final ConfigurationKey<String> APPLICATION = new ConfigurationKey<>(
            "larder.application",
            ConfigType.NAME,
            null,
            "the application's and module's name",
            "The name in the application's directory, metrics and MBeans. It must be the same after a redeploy.");

    public static final ConfigurationKey<Path> DIRECTORY = new ConfigurationKey<>(
            "larder.directory",
            ConfigType.DIRECTORY,
            null,
            "the server's [data directory](servers.md#directories-of-persist--disk); none where the server has no such directory",
            "Where `persist = DISK` writes, in one subdirectory for each application. Without a directory, entries stay in memory and Larder logs one warning. A second server that runs on the same directory caches in memory and logs one warning.");

    public static final ConfigurationKey<String> SECRET = new ConfigurationKey<>(
            "larder.secret",
            ConfigType.SECRET,
            null,
            "none",
            "Entries on disk carry an HMAC-SHA-256 with this secret, which Larder verifies before it reads anything of them. An entry with another secret, or without one, is a miss. See [security](security.md).");

    /** In nanoseconds, at least a million. */
    public static final ConfigurationKey<Long> WAIT_TIMEOUT = new ConfigurationKey<>(
            "larder.wait-timeout",
            ConfigType.DURATION,
            Duration.ofSeconds(60).toNanos(),
            "`60s`",
            "How long a caller waits for the load of the same key by another caller, before it runs the method itself.");

    public static final ConfigurationKey<TransactionMode> TRANSACTIONS = new ConfigurationKey<>(
            "larder.transactions",
            ConfigType.TRANSACTIONS,
            TransactionMode.COMMIT,
            "`commit`",
            "Data loaded in a JTA transaction. `commit`: only the same transaction hits the value until it ends; other callers wait for the commit, for at most 1 s after the method returned, then the first of them runs the method. `rollback`: other callers hit the value immediately, and a rollback removes it. `none`: Larder ignores transactions, and does not clear again after a commit. In all modes, Larder writes to disk after the commit.");

    public static final ConfigurationKey<UnserializableMode> ON_UNSERIALIZABLE = new ConfigurationKey<>(
            "larder.on-unserializable",
            ConfigType.UNSERIALIZABLE,
            UnserializableMode.FAIL,
            "`fail`",
            "A result of `@CacheData` that cannot be copied. `fail`: the call throws `UnserializableValueException`. `warn`: the call returns the result, nothing is cached, and Larder logs one warning for each method. A declared return type that cannot be data is a deployment problem in both.");

    public static final ConfigurationKey<Boolean> JMX = new ConfigurationKey<>(
            "larder.jmx",
            ConfigType.BOOLEAN,
            true,
            "`true`",
            "Whether to register an MXBean `io.larder:type=Cache,application=\"...\",name=\"...\"` for each cache, with its statistics and a `clear` operation.");

    public static final ConfigurationKey<String> METRICS_PATH = new ConfigurationKey<>(
            "larder.metrics.path",
            ConfigType.URL_PATH,
            null,
            "none",
            "The path below the context path that serves OpenMetrics text.");

    /** All of them, in the order of the configuration page. */
    public static final List<ConfigurationKey<?>> ALL = List.of(
            ENABLED, APPLICATION, DIRECTORY, SECRET, WAIT_TIMEOUT, TRANSACTIONS, ON_UNSERIALIZABLE, JMX, METRICS_PATH);
}
