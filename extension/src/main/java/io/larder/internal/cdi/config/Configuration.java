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
    private final Placeholders placeholders;
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
        this.placeholders = new Placeholders(source::text);
        this.problems = problems;
        enabled = read(ConfigurationKey.ENABLED, Kind.SWITCH).orElse(true);
        application = read(ConfigurationKey.APPLICATION, Kind.NAME).orElse(null);
        directory = read(ConfigurationKey.DIRECTORY, Kind.DIRECTORY).orElse(null);
        waitTimeout = read(ConfigurationKey.WAIT_TIMEOUT, Kind.DURATION)
                .map(Duration::ofNanos)
                .orElse(WAIT_TIMEOUT);
        transactions = read(ConfigurationKey.TRANSACTIONS, Kind.TRANSACTIONS).orElse(TransactionMode.COMMIT);
        jmx = read(ConfigurationKey.JMX, Kind.SWITCH).orElse(true);
        metricsPath = read(ConfigurationKey.METRICS_PATH, Kind.ADDRESS).orElse(null);
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
    public @Nullable String written(ConfigurationKey key, String cache) {
        return source.text(key.of(cache));
    }

    /** What is said of that cache; what is illegal in it is reported. */
    public CacheOverrides cache(String name) {
        return new CacheOverrides(
                enabled
                        && read(ConfigurationKey.CACHE_ENABLED, Kind.SWITCH, name, true)
                                .orElse(true),
                read(ConfigurationKey.CACHE_TTL, Kind.DURATION, name, -1L).orElse(null),
                read(ConfigurationKey.CACHE_MAX_STALE, Kind.DURATION, name, -1L).orElse(null),
                read(ConfigurationKey.CACHE_MAX_ENTRIES, Kind.COUNT, name, -1).orElse(null),
                read(ConfigurationKey.CACHE_PERSIST, Kind.PERSISTENCE, name, Persistence.NONE)
                        .orElse(null));
    }

    /**
     * Reads the text of a duration in an annotation, with the placeholders that the configuration replaces.
     *
     * @return of an empty text, or one that placeholders leave empty, -1; else nanoseconds
     */
    public Reading<Long> duration(String text) {
        return read(value -> value.isEmpty() ? Reading.value(-1L) : Kind.DURATION.read(value), text);
    }

    /** Warnings of the keys that begin with {@code larder.} and are none, once all caches are known. */
    public List<Problem> unknownKeys(Collection<String> caches) {
        return new UnknownKeys(source, caches).warnings();
    }

    private <T> Optional<T> read(ConfigurationKey key, Kind<T> kind) {
        return text(key.of("")).flatMap(text -> read(key.of(""), kind, text));
    }

    /** @param cleared what an empty text stands for */
    private <T> Optional<T> read(ConfigurationKey key, Kind<T> kind, String cache, T cleared) {
        @Nullable String text = source.text(key.of(cache));
        if (text == null) {
            return Optional.empty();
        }
        return text.isEmpty() ? Optional.of(cleared) : read(key.of(cache), kind, text);
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(source.text(key)).filter(text -> !text.isEmpty());
    }

    private <T> Optional<T> read(String key, Kind<T> kind, String text) {
        Reading<T> reading = read(kind::read, text);
        @Nullable String fault = reading.fault();
        if (fault != null) {
            problems.accept(ConfigMessages.illegal(key, text, fault, kind));
        }
        return Optional.ofNullable(reading.value());
    }

    private <T> Reading<T> read(Function<String, Reading<T>> reader, String text) {
        Reading<String> replaced = placeholders.replace(text);
        @Nullable String value = replaced.value();
        if (value == null) {
            return Reading.fault(String.valueOf(replaced.fault()));
        }
        Reading<T> reading = reader.apply(value);
        @Nullable String fault = reading.fault();
        return fault == null || value.equals(text)
                ? reading
                : Reading.fault("stands for \"" + value + "\", which " + fault);
    }
}
