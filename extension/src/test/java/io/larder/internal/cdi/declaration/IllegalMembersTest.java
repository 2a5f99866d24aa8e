package io.larder.internal.cdi.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.internal.cdi.config.Configurations;
import io.larder.internal.cdi.problem.Problem;
import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IllegalMembersTest {

    private static final Declaration PLAIN = DeclarationReader.read(
                    AnnotatedTypes.of(Shop.class).type(Shop.class), Lifecycle.SHARED)
            .methods()
            .get(0);

    private final List<Problem> problems = new ArrayList<>();

    static Stream<Arguments> illegal() {
        return Stream.of(
                        " ",
                        "0",
                        "0s",
                        "-1s",
                        "PT-5S",
                        "0.5ms",
                        "293 years",
                        "106654d",
                        "5 parsecs",
                        "1h 1h",
                        "1h30",
                        "ten minutes",
                        "1,5h",
                        "P1Y",
                        "${nowhere}",
                        "${unclosed",
                        "${}")
                .flatMap(text -> Stream.of(
                        Arguments.of(CacheData.class, "ttl", text),
                        Arguments.of(CacheData.class, "maxStale", text),
                        Arguments.of(CacheResource.class, "ttl", text),
                        Arguments.of(CacheResource.class, "maxStale", text)));
    }

    @ParameterizedTest
    @MethodSource("illegal")
    @Assertion("V1")
    void an_illegal_text_is_quoted_with_two_legal_ones_beside_it(
            Class<? extends Annotation> type, String member, String text) {
        Declaration plain = PLAIN;
        Marks marks = new Marks(List.of(with(type, member, text)));

        new CacheReader(Configurations.of(Map.of(), problems::add), problems::add)
                .read(new Declaration(
                        plain.beanClass(), plain.lifecycle(), plain.method(), marks, List.of(), String.class));

        assertEquals(1, problems.size());
        Problem problem = problems.get(0);
        assertEquals("LARDER-01002", problem.id());
        assertEquals(Shop.class.getName() + "#plain()", problem.where());
        assertTrue(problem.what().startsWith(member + " = \"" + text + "\" "), problem::what);
        assertEquals("write \"90s\" or \"PT1H30M\"", problem.instead());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -2, Integer.MIN_VALUE})
    @Assertion("V1")
    void an_illegal_number_of_entries_is_quoted_with_two_legal_ones_beside_it(int entries) {
        Declaration plain = PLAIN;
        for (Class<? extends Annotation> type : List.of(CacheData.class, CacheResource.class)) {
            problems.clear();
            Marks marks = new Marks(List.of(with(type, "maxEntries", entries)));

            new CacheReader(Configurations.of(Map.of(), problems::add), problems::add)
                    .read(new Declaration(
                            plain.beanClass(), plain.lifecycle(), plain.method(), marks, List.of(), String.class));

            assertEquals(
                    List.of("LARDER-01003 " + Shop.class.getName() + "#plain(): maxEntries = " + entries
                            + " is neither 1 or more nor -1 for unbounded; write 1000 or -1"),
                    problems.stream().map(Problem::text).toList());
        }
    }

    /** The annotation with one member of another value. */
    private static <A extends Annotation> A with(Class<A> type, String member, Object value) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> method.getName().equals(member)
                        ? value
                        : method.getName().equals("annotationType") ? type : method.getDefaultValue()));
    }

    static class Shop {
        @CacheData
        String plain() {
            return "";
        }
    }
}
