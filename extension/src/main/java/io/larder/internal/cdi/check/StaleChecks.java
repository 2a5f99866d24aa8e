package io.larder.internal.cdi.check;

import io.larder.CacheScope;
import io.larder.internal.cdi.config.Configuration;
import io.larder.internal.cdi.config.ConfigurationKey;
import io.larder.internal.cdi.declaration.CacheDeclaration;
import io.larder.internal.cdi.declaration.Lifecycle;
import io.larder.internal.cdi.problem.Problem;
import io.larder.internal.core.method.CacheSettings;
import io.larder.internal.engine.key.KeyParameter;
import java.util.stream.Stream;

/** With what a background refresh does not go together. The configuration may have set either side, so the outcome is looked at. */
final class StaleChecks {

    private StaleChecks() {}

    static Stream<Problem> of(CacheDeclaration cache, Configuration configuration) {
        CacheSettings settings = cache.method().settings();
        if (settings.maxStaleNanos() < 0) {
            return Stream.empty();
        }
        String written = written(cache, configuration);
        Stream.Builder<Problem> problems = Stream.builder();
        if (settings.ttlNanos() < 0) {
            problems.add(clash(
                    cache, written, "needs a ttl: without one nothing becomes stale", "write a ttl, or no maxStale"));
        }
        if (settings.scope() == CacheScope.SESSION) {
            problems.add(clash(
                    cache,
                    written,
                    "does not go with scope = SESSION: a refresh has no session",
                    "write no maxStale, or scope = APPLICATION"));
        }
        if (settings.allowInputs()) {
            problems.add(clash(
                    cache,
                    written,
                    "does not go with allowInputs = true: a refresh has no request to read inputs from",
                    "write no maxStale, or allowInputs = false"));
        }
        cache.method().parameters().stream()
                .filter(parameter -> !parameter.counted())
                .map(KeyParameter::name)
                .forEach(name -> problems.add(clash(
                        cache,
                        written,
                        "does not go with the excluded parameter " + name
                                + ": a refresh would keep that caller's argument",
                        "write no maxStale, or count the parameter")));
        Lifecycle lifecycle = cache.declaration().lifecycle();
        if (lifecycle != Lifecycle.SHARED) {
            problems.add(clash(
                    cache,
                    written,
                    "does not go with a " + lifecycle.words() + " bean: a refresh cannot find it",
                    "write no maxStale, or @ApplicationScoped on the bean"));
        }
        return problems.build();
    }

    private static Problem clash(CacheDeclaration cache, String written, String clash, String instead) {
        return CheckMessages.maxStale(cache.where(), written, clash, instead);
    }

    /** The place that says it, and the text as it stands there. */
    private static String written(CacheDeclaration cache, Configuration configuration) {
        String name = cache.method().name();
        String configured = configuration.written(ConfigurationKey.CACHE_MAX_STALE, name);
        return configured == null
                ? "maxStale = \"" + cache.members().maxStale() + "\""
                : ConfigurationKey.CACHE_MAX_STALE.of(name) + " = \"" + configured + "\"";
    }
}
