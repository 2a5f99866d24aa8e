package io.larder.internal.cdi.validation;

import io.larder.CacheScope;
import io.larder.internal.cdi.config.Configuration;
import io.larder.internal.cdi.config.ConfigurationKey;
import io.larder.internal.cdi.model.CacheDeclaration;
import io.larder.internal.cdi.model.Lifecycle;
import io.larder.internal.cdi.problem.Problem;
import io.larder.internal.core.key.KeyParameter;
import io.larder.internal.core.method.CacheSettings;
import java.util.stream.Stream;

/** With what a background refresh does not go together. The configuration may have set either side, so the outcome is looked at. */
final class MaxStaleChecks {

    private MaxStaleChecks() {}

    static Stream<Problem> of(CacheDeclaration cache, Configuration configuration) {
        CacheSettings settings = cache.method().settings();
        if (settings.maxStaleNanos() < 0) {
            return Stream.empty();
        }
        String setting = setting(cache, configuration);
        Stream.Builder<Problem> problems = Stream.builder();
        if (settings.ttlNanos() < 0) {
            problems.add(conflict(
                    cache, setting, "needs a ttl: without one nothing becomes stale", "write a ttl, or no maxStale"));
        }
        if (settings.scope() == CacheScope.SESSION) {
            problems.add(conflict(
                    cache,
                    setting,
                    "does not go with scope = SESSION: a refresh has no session",
                    "write no maxStale, or scope = APPLICATION"));
        }
        if (settings.allowInputs()) {
            problems.add(conflict(
                    cache,
                    setting,
                    "does not go with allowInputs = true: a refresh has no request to read inputs from",
                    "write no maxStale, or allowInputs = false"));
        }
        cache.method().parameters().stream()
                .filter(parameter -> !parameter.included())
                .map(KeyParameter::name)
                .forEach(name -> problems.add(conflict(
                        cache,
                        setting,
                        "does not go with the excluded parameter " + name
                                + ": a refresh would keep that caller's argument",
                        "write no maxStale, or count the parameter")));
        Lifecycle lifecycle = cache.declaration().lifecycle();
        if (lifecycle != Lifecycle.SHARED) {
            problems.add(conflict(
                    cache,
                    setting,
                    "does not go with a " + lifecycle.description() + " bean: a refresh cannot find it",
                    "write no maxStale, or @ApplicationScoped on the bean"));
        }
        return problems.build();
    }

    private static Problem conflict(CacheDeclaration cache, String setting, String conflict, String fix) {
        return ValidationMessages.maxStale(cache.where(), setting, conflict, fix);
    }

    /** The place that says it, and the text as it stands there. */
    private static String setting(CacheDeclaration cache, Configuration configuration) {
        String name = cache.method().name();
        String configured = configuration.configuredText(ConfigurationKey.CACHE_MAX_STALE, name);
        return configured == null
                ? "maxStale = \"" + cache.attributes().maxStale() + "\""
                : ConfigurationKey.CACHE_MAX_STALE.of(name) + " = \"" + configured + "\"";
    }
}
