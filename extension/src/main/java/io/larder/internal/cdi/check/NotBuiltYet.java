package io.larder.internal.cdi.check;

import io.larder.internal.cdi.config.Configuration;
import io.larder.internal.cdi.config.ConfigurationKey;
import io.larder.internal.cdi.declaration.CacheDeclaration;
import io.larder.internal.cdi.declaration.TypeArguments;
import io.larder.internal.cdi.problem.Problem;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the API has and the engine has not: using it is a problem, never something that is silently ignored. Whoever builds a
 * feature takes its line out.
 */
final class NotBuiltYet {

    private record Feature<T>(String words, Predicate<T> used) {}

    private static final List<Feature<CacheDeclaration>> CACHES = List.of(new Feature<>(
            "caching the value of a CompletionStage",
            cache -> CompletionStage.class.isAssignableFrom(
                    TypeArguments.erasure(cache.declaration().returnType()))));

    private static final List<Feature<Configuration>> KEYS = List.of(
            new Feature<>("larder.metrics.path", configuration -> configuration.has(ConfigurationKey.METRICS_PATH)),
            new Feature<>(
                    "larder.jmx = true",
                    configuration -> configuration.has(ConfigurationKey.JMX) && configuration.jmx()));

    private NotBuiltYet() {}

    static Stream<Problem> of(CacheDeclaration cache) {
        return problems(CACHES, cache, cache.where());
    }

    static Stream<Problem> of(Configuration configuration) {
        return problems(KEYS, configuration, "configuration");
    }

    private static <T> Stream<Problem> problems(List<Feature<T>> features, T subject, String where) {
        return features.stream()
                .filter(feature -> feature.used().test(subject))
                .map(feature -> CheckMessages.notBuiltYet(where, feature.words()));
    }
}
