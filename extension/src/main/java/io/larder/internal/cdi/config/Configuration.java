package io.larder.internal.cdi.config;

import io.larder.internal.cdi.problem.Problem;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of one application, read once at its deployment. An illegal text is a problem, and the default replaces it, so
 * that the rest of the deployment can still be checked.
 */
public final class Configuration {

    private final ConfigSource source;
    private final ExpressionResolver expressions;
    private final Consumer<Problem> problems;
    private final Map<ConfigurationKey<?>, Object> values = new HashMap<>();

    Configuration(ConfigSource source, Consumer<Problem> problems) {
        this.source = source;
        this.expressions = new ExpressionResolver(source::text);
        this.problems = problems;
        for (ConfigurationKey<?> key : ConfigurationKey.ALL) {
            read(key).ifPresent(value -> values.put(key, value));
        }
    }

    /**
     * Reads the configuration.
     *
     * @param application the application's class loader
     * @param problems receives what is illegal, now and at each call of {@link #override}
     * @param warnings receives what does not stop the deployment
     */
    public static Configuration read(ClassLoader application, Consumer<Problem> problems, Consumer<Problem> warnings) {
        return new Configuration(ConfigSources.of(application, problems, warnings), problems);
    }

    /**
     * The value of {@code larder.metrics.path} alone, for a web application whose CDI container has not started. The deployment
     * reports what is illegal.
     *
     * @param application the application's class loader
     */
    public static Optional<String> metricsPath(ClassLoader application) {
        return read(application, problem -> {}, warning -> {}).find(ConfigurationKey.METRICS_PATH);
    }

    private <T> Optional<T> read(ConfigurationKey<T> key) {
        @Nullable String text = source.text(key.name());
        return text == null || text.isEmpty()
                ? Optional.ofNullable(key.defaultValue())
                : parse(key.name(), key.type(), text).or(() -> Optional.ofNullable(key.defaultValue()));
    }

    /** The value of a key; empty where the key is not set and has no default. */
    @SuppressWarnings("unchecked") // Each key was put with a value of its type.
    public <T> Optional<T> find(ConfigurationKey<T> key) {
        return Optional.ofNullable((T) values.get(key));
    }

    /** The value of a key that has a default. */
    public <T> T get(ConfigurationKey<T> key) {
        return find(key).orElseThrow();
    }

    /** The value that the configuration sets for a cache; empty where it sets none, or an illegal one, which is a problem. */
    public <T> Optional<T> override(CacheAttribute<T> attribute, String cache) {
        @Nullable String text = text(attribute, cache);
        if (text == null) {
            return Optional.empty();
        }
        return text.isEmpty()
                ? Optional.of(attribute.defaultValue())
                : parse(attribute.key(cache), Objects.requireNonNull(attribute.type()), text);
    }

    /** The text that the configuration has for a cache, as it was written; {@code null} where there is none. */
    public @Nullable String text(CacheAttribute<?> attribute, String cache) {
        return attribute.key() == null ? null : source.text(attribute.key(cache));
    }

    /**
     * The value that an annotation sets, with placeholders in texts resolved; where the annotation has no such member, and where a text
     * is empty, the attribute's default.
     */
    @SuppressWarnings("unchecked") // CacheAttributesTest compares the table with the members' types.
    public <T> ParseResult<T> member(CacheAttribute<T> attribute, Annotation annotation) {
        @Nullable Object value = attribute.memberValue(annotation);
        @Nullable ConfigType<T> type = attribute.type();
        if (value == null) {
            return ParseResult.value(attribute.defaultValue());
        }
        return type == null
                ? ParseResult.value((T) value)
                : parse(
                        text -> text.isEmpty() ? ParseResult.value(attribute.defaultValue()) : type.read(text),
                        value.toString(),
                        false);
    }

    /** Warnings of the keys that begin with {@code larder.} and do not exist, once all caches are known. */
    public List<Problem> unknownKeys(Collection<String> caches) {
        return new UnknownKeys(source, caches).warnings();
    }

    private <T> Optional<T> parse(String key, ConfigType<T> type, String text) {
        ParseResult<T> result = parse(type::read, text, type.isSecret());
        @Nullable String fault = result.fault();
        if (fault != null) {
            problems.accept(ConfigMessages.illegal(key, type.isSecret() ? "..." : text, fault, type));
        }
        return Optional.ofNullable(result.value());
    }

    private <T> ParseResult<T> parse(Function<String, ParseResult<T>> parser, String text, boolean secret) {
        ParseResult<String> resolved = expressions.resolve(text);
        @Nullable String value = resolved.value();
        if (value == null) {
            return ParseResult.fault(String.valueOf(resolved.fault()));
        }
        ParseResult<T> result = parser.apply(value);
        @Nullable String fault = result.fault();
        return fault == null || value.equals(text) || secret
                ? result
                : ParseResult.fault("stands for \"" + value + "\", which " + fault);
    }
}
