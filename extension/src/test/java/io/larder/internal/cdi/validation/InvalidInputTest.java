package io.larder.internal.cdi.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.CacheClear;
import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.internal.cdi.config.CacheAttributes;
import io.larder.internal.cdi.config.ConfigurationKey;
import io.larder.internal.cdi.model.BeanCacheMetadata;
import io.larder.internal.cdi.model.Declaration;
import io.larder.internal.cdi.model.DeploymentModel;
import io.larder.internal.cdi.model.DeploymentModels;
import io.larder.internal.cdi.model.LarderAnnotations;
import io.larder.internal.cdi.problem.Problem;
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
            "CacheData.allowContext",
            "CacheData.scope",
            "CacheData.format",
            "CacheResource.spinner",
            "CacheResource.showSpinner",
            "CacheResource.showTime",
            "CacheResource.allowInputs",
            "CacheResource.allowContext",
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
        BeanCacheMetadata bean =
                new BeanCacheMetadata(declarations.get(0).beanClass(), new LarderAnnotations(List.of()), declarations);
        DeploymentModel model =
                DeploymentModels.of(InvalidInputTest.class.getClassLoader(), List.of(bean), texts, Set.of());
        return new DeploymentChecks(model).problems().stream().distinct().toList();
    }
}
