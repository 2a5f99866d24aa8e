package io.larder.internal.cdi.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.CacheClear;
import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.internal.cdi.config.CacheAttributes;
import io.larder.internal.cdi.config.ConfigurationKey;
import io.larder.internal.cdi.config.Configurations;
import io.larder.internal.cdi.model.CacheDeclaration;
import io.larder.internal.cdi.model.CacheDeclarationReader;
import io.larder.internal.cdi.model.Declaration;
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
class InvalidInputTest {

    /** Members of which each value of their type is legal. */
    private static final Set<String> UNRESTRICTED_MEMBERS = Set.of(
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

    static Stream<InvalidInput> rows() {
        return InvalidInputs.rows();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    @Assertion({"V1", "V2"})
    void invalid_input_is_reported_with_id_location_text_and_fixes(InvalidInput row) {
        Map<String, String> texts = new HashMap<>(row.configuration());
        texts.putAll(Map.of("itself", "${itself}", "wrong", "5 parsecs"));

        List<Problem> problems = problems(row.declarations(), texts);

        assertEquals(1, problems.size(), problems::toString);
        Problem problem = problems.get(0);
        assertEquals(row.id(), problem.id());
        assertEquals(row.where(), problem.where());
        assertTrue(problem.description().contains(row.found()), problem.description());
        assertEquals(row.fix(), problem.fix());
    }

    @Test
    @Assertion("V1")
    void every_restricted_member_and_key_has_a_row() {
        Set<String> expected = Stream.concat(
                        Stream.of(CacheData.class, CacheResource.class, CacheClear.class)
                                .flatMap(type -> Stream.of(type.getDeclaredMethods())
                                        .map(member -> type.getSimpleName() + "." + member.getName())),
                        Stream.concat(
                                ConfigurationKey.ALL.stream().map(ConfigurationKey::name),
                                CacheAttributes.configurable().stream().map(InvalidInputs::subject)))
                .filter(subject -> !UNRESTRICTED_MEMBERS.contains(subject))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(expected, rows().map(InvalidInput::subject).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static List<Problem> problems(List<Declaration> declarations, Map<String, String> texts) {
        List<Problem> problems = new ArrayList<>();
        var configuration = Configurations.of(texts, problems::add);
        CacheDeclarationReader reader = new CacheDeclarationReader(configuration, problems::add);
        List<CacheDeclaration> caches = declarations.stream()
                .flatMap(method -> reader.read(method).stream())
                .toList();
        DeploymentChecks checks = new DeploymentChecks(
                InvalidInputTest.class.getClassLoader(), type -> false, type -> null, type -> null);
        problems.addAll(checks.problems(List.of(), caches));
        Set<String> names = caches.stream().map(cache -> cache.method().name()).collect(Collectors.toSet());
        declarations.stream()
                .flatMap(method -> DeploymentChecks.cleared(method, names))
                .forEach(problems::add);
        return problems.stream().distinct().toList();
    }
}
