package io.larder.internal.cdi.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.CacheClear;
import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.internal.cdi.config.ConfigurationKey;
import io.larder.internal.cdi.config.Configurations;
import io.larder.internal.cdi.declaration.CacheDeclaration;
import io.larder.internal.cdi.declaration.CacheReader;
import io.larder.internal.cdi.declaration.Declaration;
import io.larder.internal.cdi.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every member of every annotation and every key of the configuration, with each class of text that is illegal there: told with its
 * id, the place, the text as it was found, and two ways to put it right.
 */
class BadInputTest {

    /** Members of which each value of their type is legal. */
    private static final Set<String> ALL_LEGAL = Set.of(
            "CacheData.spinner",
            "CacheData.showSpinner",
            "CacheData.showTime",
            "CacheData.allowInputs",
            "CacheData.scope",
            "CacheData.format",
            "CacheResource.spinner",
            "CacheResource.showSpinner",
            "CacheResource.showTime",
            "CacheResource.allowInputs",
            "CacheResource.scope",
            "CacheClear.before");

    static Stream<BadInput> rows() {
        return BadInputRows.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    @Assertion({"V1", "V2"})
    void what_is_illegal_is_told_with_id_place_text_and_two_ways_out(BadInput row) {
        Map<String, String> texts = new HashMap<>(row.configured());
        texts.putAll(Map.of("itself", "${itself}", "wrong", "5 parsecs"));

        List<Problem> problems = problems(row.declared(), texts);

        assertEquals(1, problems.size(), problems::toString);
        Problem problem = problems.get(0);
        assertEquals(row.id(), problem.id());
        assertEquals(row.where(), problem.where());
        assertTrue(problem.what().contains(row.found()), problem.what());
        assertEquals(row.instead(), problem.instead());
    }

    @Test
    @Assertion("V1")
    void no_member_and_no_key_is_left_out() {
        Set<String> expected = Stream.concat(
                        Stream.of(CacheData.class, CacheResource.class, CacheClear.class)
                                .flatMap(type -> Stream.of(type.getDeclaredMethods())
                                        .map(member -> type.getSimpleName() + "." + member.getName())),
                        Stream.of(ConfigurationKey.values()).map(BadInputRows::key))
                .filter(subject -> !ALL_LEGAL.contains(subject))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(expected, rows().map(BadInput::subject).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static List<Problem> problems(List<Declaration> declared, Map<String, String> texts) {
        List<Problem> problems = new ArrayList<>();
        var configuration = Configurations.of(texts, problems::add);
        CacheReader reader = new CacheReader(configuration, problems::add);
        List<CacheDeclaration> caches = declared.stream()
                .flatMap(method -> reader.read(method).stream())
                .toList();
        DeploymentChecks checks =
                new DeploymentChecks(BadInputTest.class.getClassLoader(), type -> false, type -> null, type -> null);
        problems.addAll(checks.problems(configuration, List.of(), caches));
        Set<String> names = caches.stream().map(cache -> cache.method().name()).collect(Collectors.toSet());
        declared.stream().flatMap(method -> NameChecks.cleared(method, names)).forEach(problems::add);
        return problems.stream().distinct().toList();
    }
}
