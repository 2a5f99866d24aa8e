package io.larder.internal.cdi.model;

import io.larder.internal.cdi.config.CacheOverrides;
import io.larder.internal.cdi.config.Configuration;
import io.larder.internal.cdi.config.ParseResult;
import io.larder.internal.cdi.problem.Problem;
import io.larder.internal.core.method.CacheSettings;
import io.larder.internal.core.method.CachedMethod;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes a cached method of its declaration and the configuration, which wins. What is illegal is reported, and the member's default
 * stands in, so that the rest can be checked all the same.
 */
public final class CacheDeclarationReader {

    private static final long NO_DURATION = -1;
    private static final int UNBOUNDED = -1;

    private final Configuration configuration;
    private final Consumer<Problem> problems;

    public CacheDeclarationReader(Configuration configuration, Consumer<Problem> problems) {
        this.configuration = configuration;
        this.problems = problems;
    }

    /** Of a method that is not cached: nothing. */
    public Optional<CacheDeclaration> read(Declaration declaration) {
        return CacheAttributes.of(declaration.annotations()).map(attributes -> read(declaration, attributes));
    }

    private CacheDeclaration read(Declaration declaration, CacheAttributes attributes) {
        String name = attributes.name().isEmpty() ? declaration.where() : attributes.name();
        CachedMethod method = new CachedMethod(
                attributes.kind(),
                name,
                declaration.beanClass(),
                declaration.method(),
                declaration.parameters(),
                declaration.returnType(),
                ReturnKindResolver.of(declaration),
                settings(declaration, attributes, configuration.cache(name)));
        return new CacheDeclaration(declaration, attributes, method);
    }

    private CacheSettings settings(Declaration declaration, CacheAttributes attributes, CacheOverrides overrides) {
        String where = declaration.where();
        // Read even where the configuration wins: an illegal text stays illegal.
        long ttl = duration(where, "ttl", attributes.ttl());
        long maxStale = duration(where, "maxStale", attributes.maxStale());
        int maxEntries = maxEntries(where, attributes.maxEntries());
        return new CacheSettings(
                overrides.enabled(),
                Objects.requireNonNullElse(overrides.ttlNanos(), ttl),
                Objects.requireNonNullElse(overrides.maxEntries(), maxEntries),
                attributes.spinner().isEmpty()
                        ? Signature.defaultSpinnerText(declaration.beanClass(), declaration.method())
                        : attributes.spinner(),
                attributes.showSpinner(),
                attributes.showTime(),
                attributes.allowInputs(),
                attributes.scope(),
                Objects.requireNonNullElse(overrides.maxStaleNanos(), maxStale),
                Objects.requireNonNullElse(overrides.persist(), attributes.persist()),
                attributes.format(),
                attributes.unless(),
                attributes.validate(),
                attributes.release());
    }

    private long duration(String where, String member, String text) {
        ParseResult<Long> result = configuration.duration(text);
        @Nullable String fault = result.fault();
        if (fault != null) {
            problems.accept(DeclarationMessages.illegalDuration(where, member, text, fault));
        }
        return result.orElse(NO_DURATION);
    }

    private int maxEntries(String where, int maxEntries) {
        if (maxEntries >= 1 || maxEntries == UNBOUNDED) {
            return maxEntries;
        }
        problems.accept(DeclarationMessages.illegalMaxEntries(where, maxEntries));
        return UNBOUNDED;
    }
}
