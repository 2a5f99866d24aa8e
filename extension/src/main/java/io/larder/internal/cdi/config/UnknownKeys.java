package io.larder.internal.cdi.config;

import io.larder.internal.cdi.problem.EditDistance;
import io.larder.internal.cdi.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds keys that begin like a key of Larder but do not exist, and suggests the nearest key. */
final class UnknownKeys {

    private static final String PREFIX = "larder.";
    private static final String VARIABLE_PREFIX = "LARDER_";

    private final ConfigSource source;
    private final List<String> known;
    private final Set<String> knownVariables;

    UnknownKeys(ConfigSource source, Collection<String> caches) {
        this.source = source;
        this.known = new ArrayList<>();
        ConfigurationKey.ALL.forEach(key -> known.add(key.name()));
        for (String cache : caches) {
            CacheAttributes.configurable().forEach(attribute -> known.add(attribute.key(cache)));
        }
        this.knownVariables = known.stream().map(UnknownKeys::variable).collect(Collectors.toSet());
    }

    List<Problem> warnings() {
        return source.names().stream()
                .filter(this::isUnknown)
                .sorted()
                .map(name -> ConfigMessages.unknown(name, List.of(nearest(name))))
                .toList();
    }

    private boolean isUnknown(String name) {
        if (name.startsWith(VARIABLE_PREFIX)) {
            return !knownVariables.contains(name);
        }
        return name.startsWith(PREFIX) && !known.contains(name) && !isDerivedFromVariable(name);
    }

    /** MicroProfile Config may list a variable under a name that it guesses: {@code larder.wait.timeout}. */
    private boolean isDerivedFromVariable(String name) {
        String variable = variable(name);
        return source.environment().contains(variable) && knownVariables.contains(variable);
    }

    private String nearest(String name) {
        Collection<String> candidates = name.startsWith(VARIABLE_PREFIX) ? knownVariables : known;
        return candidates.stream()
                .min(Comparator.comparingInt((String candidate) -> EditDistance.between(name, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    private static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
