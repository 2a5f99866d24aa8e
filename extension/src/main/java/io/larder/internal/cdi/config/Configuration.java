package io.larder.internal.cdi.config;

import io.larder.Persistence;
import io.larder.internal.cdi.problem.Problem;
import io.larder.internal.core.transaction.TransactionMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of one application, read once at its deployment. Legal or not, each key has a value: an illegal text is
 * reported, and its default stands in, so that the rest of the deployment can be checked all the same.
 */
public final class Configuration {

    private static final Duration WAIT_TIMEOUT = Duration.ofSeconds(60);

    private final ConfigSource source;
    private final ExpressionResolver expressions;
    private final Consumer<Problem> problems;
    private final boolean enabled;
    private final @Nullable String application;
    private final @Nullable Path directory;
    private final Duration waitTimeout;
    private final TransactionMode transactions;
    private final boolean jmx;
    private final @Nullable String metricsPath;

    Configuration(ConfigSource source, Consumer<Problem> problems) {
        this.source = source;
        this.expressions = new ExpressionResolver(source::text);
        this.problems = problems;
        enabled = read(ConfigurationKey.ENABLED, ConfigType.BOOLEAN).orElse(true);
        application = read(ConfigurationKey.APPLICATION, ConfigType.NAME).orElse(null);
        directory = read(ConfigurationKey.DIRECTORY, ConfigType.DIRECTORY).orElse(null);
        waitTimeout = read(ConfigurationKey.WAIT_TIMEOUT, ConfigType.DURATION)
                .map(Duration::ofNanos)
                .orElse(WAIT_TIMEOUT);
        transactions =
                read(ConfigurationKey.TRANSACTIONS, ConfigType.TRANSACTIONS).orElse(TransactionMode.COMMIT);
        jmx = read(ConfigurationKey.JMX, ConfigType.BOOLEAN).orElse(true);
        metricsPath = read(ConfigurationKey.METRICS_PATH, ConfigType.URL_PATH).orElse(null);
    }

    /**
     * Reads the configuration.
     *
     * @param application the application's class loader
     * @param problems is told what is illegal, now and by {@link #cache}
     * @param warnings is told what is pointed out and stops nothing
     */
    public static Configuration read(ClassLoader application, Consumer<Problem> problems, Consumer<Problem> warnings) {
        return new Configuration(ConfigSources.of(application, problems, warnings), problems);
    }

    /** {@code false}: no method is cached. */
    public boolean enabled() {
        return enabled;
    }

    /** The name that the application is given; {@code null}: the server's. */
    public @Nullable String application() {
        return application;
    }

    /** Where entries are written that survive a restart; {@code null}: the server's data directory. */
    public @Nullable Path directory() {
        return directory;
    }

    /** How long a caller waits for another's computation; 1 ms or more. */
    public Duration waitTimeout() {
        return waitTimeout;
    }

    public TransactionMode transactions() {
        return transactions;
    }

    public boolean jmx() {
        return jmx;
    }

    /** The address below the context path, beginning with a slash; {@code null}: none. */
    public @Nullable String metricsPath() {
        return metricsPath;
    }

    /** The text of a key for that cache, as somebody wrote it; {@code null}: nobody did. */
    public @Nullable String configuredText(ConfigurationKey key, String cache) {
        return source.text(key.of(cache));
    }

    /** What is said of that cache; what is illegal in it is reported. */
    public CacheOverrides cache(String name) {
        return new CacheOverrides(
                enabled
                        && read(ConfigurationKey.CACHE_ENABLED, ConfigType.BOOLEAN, name, true)
                                .orElse(true),
                read(ConfigurationKey.CACHE_TTL, ConfigType.DURATION, name, -1L).orElse(null),
                read(ConfigurationKey.CACHE_MAX_STALE, ConfigType.DURATION, name, -1L)
                        .orElse(null),
                read(ConfigurationKey.CACHE_MAX_ENTRIES, ConfigType.COUNT, name, -1)
                        .orElse(null),
                read(ConfigurationKey.CACHE_PERSIST, ConfigType.PERSISTENCE, name, Persistence.NONE)
                        .orElse(null));
    }

    /**
     * Reads the text of a duration in an annotation, with the placeholders that the configuration replaces.
     *
     * @return of an empty text, or one that placeholders leave empty, -1; else nanoseconds
     */
    public ParseResult<Long> duration(String text) {
        return read(value -> value.isEmpty() ? ParseResult.value(-1L) : ConfigType.DURATION.read(value), text);
    }

    /** Warnings of the keys that begin with {@code larder.} and are none, once all caches are known. */
    public List<Problem> unknownKeys(Collection<String> caches) {
        return new UnknownKeys(source, caches).warnings();
    }

    private <T> Optional<T> read(ConfigurationKey key, ConfigType<T> type) {
        return text(key.of("")).flatMap(text -> read(key.of(""), type, text));
    }

    /** @param emptyValue what an empty text stands for */
    private <T> Optional<T> read(ConfigurationKey key, ConfigType<T> type, String cache, T emptyValue) {
        @Nullable String text = source.text(key.of(cache));
        if (text == null) {
            return Optional.empty();
        }
        return text.isEmpty() ? Optional.of(emptyValue) : read(key.of(cache), type, text);
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(source.text(key)).filter(text -> !text.isEmpty());
    }

    private <T> Optional<T> read(String key, ConfigType<T> type, String text) {
        ParseResult<T> result = read(type::read, text);
        @Nullable String fault = result.fault();
        if (fault != null) {
            problems.accept(ConfigMessages.illegal(key, text, fault, type));
        }
        return Optional.ofNullable(result.value());
    }

    private <T> ParseResult<T> read(Function<String, ParseResult<T>> reader, String text) {
        ParseResult<String> replaced = expressions.resolve(text);
        @Nullable String value = replaced.value();
        if (value == null) {
            return ParseResult.fault(String.valueOf(replaced.fault()));
        }
        ParseResult<T> result = reader.apply(value);
        @Nullable String fault = result.fault();
        return fault == null || value.equals(text)
                ? result
                : ParseResult.fault("stands for \"" + value + "\", which " + fault);
    }
}
