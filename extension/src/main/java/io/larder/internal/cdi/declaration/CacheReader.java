package io.larder.internal.cdi.declaration;

import io.larder.internal.cdi.config.CacheOverrides;
import io.larder.internal.cdi.config.Configuration;
import io.larder.internal.cdi.config.Reading;
import io.larder.internal.cdi.problem.Problem;
import io.larder.internal.core.method.CachedMethod;
import io.larder.internal.core.method.CacheSettings;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes a cached method of its declaration and the configuration, which wins. What is illegal is reported, and the member's default
 * stands in, so that the rest can be checked all the same.
 */
public final class CacheReader {

    private static final long NO_DURATION = -1;
    private static final int UNBOUNDED = -1;

    private final Configuration configuration;
    private final Consumer<Problem> problems;

    public CacheReader(Configuration configuration, Consumer<Problem> problems) {
        this.configuration = configuration;
        this.problems = problems;
    }

    /** Of a method that is not cached: nothing. */
    public Optional<CacheDeclaration> read(Declaration declaration) {
        return Members.of(declaration.marks()).map(members -> read(declaration, members));
    }

    private CacheDeclaration read(Declaration declaration, Members members) {
        String name = members.name().isEmpty() ? declaration.where() : members.name();
        CachedMethod method = new CachedMethod(
                members.kind(),
                name,
                declaration.beanClass(),
                declaration.method(),
                declaration.parameters(),
                declaration.returnType(),
                ReturnForm.of(declaration),
                settings(declaration, members, configuration.cache(name)));
        return new CacheDeclaration(declaration, members, method);
    }

    private CacheSettings settings(Declaration declaration, Members members, CacheOverrides overrides) {
        String where = declaration.where();
        // Read even where the configuration wins: an illegal text stays illegal.
        long ttl = duration(where, "ttl", members.ttl());
        long maxStale = duration(where, "maxStale", members.maxStale());
        int maxEntries = maxEntries(where, members.maxEntries());
        return new CacheSettings(
                overrides.enabled(),
                Objects.requireNonNullElse(overrides.ttlNanos(), ttl),
                Objects.requireNonNullElse(overrides.maxEntries(), maxEntries),
                members.spinner().isEmpty()
                        ? Signature.spinner(declaration.beanClass(), declaration.method())
                        : members.spinner(),
                members.showSpinner(),
                members.showTime(),
                members.allowInputs(),
                members.scope(),
                Objects.requireNonNullElse(overrides.maxStaleNanos(), maxStale),
                Objects.requireNonNullElse(overrides.persist(), members.persist()),
                members.format(),
                members.unless(),
                members.validate(),
                members.release());
    }

    private long duration(String where, String member, String text) {
        Reading<Long> reading = configuration.duration(text);
        @Nullable String fault = reading.fault();
        if (fault != null) {
            problems.accept(ReadingMessages.illegalDuration(where, member, text, fault));
        }
        return reading.orElse(NO_DURATION);
    }

    private int maxEntries(String where, int maxEntries) {
        if (maxEntries >= 1 || maxEntries == UNBOUNDED) {
            return maxEntries;
        }
        problems.accept(ReadingMessages.illegalMaxEntries(where, maxEntries));
        return UNBOUNDED;
    }
}
