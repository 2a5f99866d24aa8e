package io.larder.internal.cdi.validation;

import io.larder.CacheClear;
import io.larder.internal.cdi.model.CacheDeclaration;
import io.larder.internal.cdi.model.Declaration;
import io.larder.internal.cdi.problem.Problem;
import io.larder.internal.core.EditDistance;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether each name of a cache stands for one, and each name in {@link CacheClear} for a cache. */
final class NameChecks {

    private static final int NEAREST = 3;

    private NameChecks() {}

    static Stream<Problem> duplicates(Collection<CacheDeclaration> caches) {
        Map<String, List<String>> owners = caches.stream()
                .collect(Collectors.groupingBy(
                        cache -> cache.method().name(),
                        TreeMap::new,
                        Collectors.mapping(CacheDeclaration::where, Collectors.toList())));
        return owners.entrySet().stream()
                .filter(owner -> owner.getValue().size() > 1)
                .map(owner -> duplicate(
                        owner.getKey(), owner.getValue().stream().sorted().toList()));
    }

    private static Problem duplicate(String name, List<String> owners) {
        return ValidationMessages.duplicateName(owners.get(0), name, owners.subList(1, owners.size()));
    }

    static Stream<Problem> cleared(Declaration method, Set<String> names) {
        return method.annotations().of(CacheClear.class).stream().flatMap(clear -> cleared(method, clear, names));
    }

    private static Stream<Problem> cleared(Declaration method, CacheClear clear, Set<String> names) {
        if (clear.value().length == 0) {
            return Stream.of(ValidationMessages.noNames(method.where()));
        }
        return Arrays.stream(clear.value())
                .filter(name -> !names.contains(name))
                .map(name -> ValidationMessages.unknownName(method.where(), name, nearest(name, names)));
    }

    private static List<String> nearest(String name, Set<String> names) {
        return names.stream()
                .sorted(Comparator.comparingInt((String known) -> EditDistance.between(name, known))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(NEAREST)
                .map(known -> "\"" + known + "\"")
                .toList();
    }
}
