package io.larder.internal.cdi.check;

import io.larder.internal.cdi.config.Configuration;
import io.larder.internal.cdi.config.ConfigurationKey;
import io.larder.internal.cdi.problem.Problem;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the API has and the engine has not: using it is a problem, never something that is silently ignored. Whoever builds a
 * feature takes its line out.
 */
final class NotBuiltYet {

    private record Feature<T>(String words, Predicate<T> used) {}

    private static final List<Feature<Configuration>> KEYS = List.of(
            new Feature<>("larder.metrics.path", configuration -> configuration.has(ConfigurationKey.METRICS_PATH)),
            new Feature<>(
                    "larder.jmx = true",
                    configuration -> configuration.has(ConfigurationKey.JMX) && configuration.jmx()));

    private NotBuiltYet() {}

    static Stream<Problem> of(Configuration configuration) {
        return problems(KEYS, configuration, "configuration");
    }

    private static <T> Stream<Problem> problems(List<Feature<T>> features, T subject, String where) {
        return features.stream()
                .filter(feature -> feature.used().test(subject))
                .map(feature -> CheckMessages.notBuiltYet(where, feature.words()));
    }
}
