package io.larder.internal.cdi.extension;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.CacheStats;
import io.larder.Caches;
import io.larder.internal.cdi.extension.MemberPairs.Pair;
import io.larder.internal.cdi.model.BeanCacheMetadata;
import io.larder.internal.cdi.model.Declaration;
import io.larder.internal.cdi.model.DeploymentModels;
import io.larder.internal.cdi.model.LarderAnnotations;
import io.larder.internal.cdi.model.Lifecycle;
import io.larder.internal.cdi.problem.Problem;
import io.larder.internal.cdi.validation.DeploymentChecks;
import io.larder.internal.core.key.KeyParameter;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.weld.context.bound.BoundLiteral;
import org.jboss.weld.context.bound.BoundSessionContext;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each pair of members works, or is a deployment problem that says why. */
class MemberPairsTest {

    /** One annotated method of one bean. */
    private record Target(String title, Class<?> beanClass, String method, Annotation annotation) {}

    static List<Pair> pairs() {
        return MemberPairs.all();
    }

    @Test
    void every_member_is_in_the_table() {
        for (Class<? extends Annotation> type : List.of(CacheData.class, CacheResource.class)) {
            Set<String> declared = Stream.of(type.getDeclaredMethods())
                    .map(Method::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(declared, new TreeSet<>(MemberPairs.members(type).keySet()));
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    @Assertion({"V1", "V5", "V7"})
    void pair_is_legal_or_a_problem_that_names_both(Pair pair) throws Exception {
        List<Problem> problems = problems(pair.annotation());

        assertEquals(
                pair.problem(), problems.stream().map(Problem::id).collect(Collectors.joining()), problems::toString);
        problems.forEach(problem -> {
            assertTrue(problem.text().contains(pair.one()), problem.text());
            assertTrue(problem.text().contains(pair.other()), problem.text());
        });
    }

    private static List<Problem> problems(Annotation annotation) throws NoSuchMethodException {
        Declaration declaration = new Declaration(
                MemberPairsBean.A.class,
                Lifecycle.SHARED,
                MemberPairsBean.A.class.getMethod("plain0", String.class),
                new LarderAnnotations(List.of(annotation)),
                List.of(new KeyParameter("argument", String.class, true)),
                String.class);
        BeanCacheMetadata bean =
                new BeanCacheMetadata(MemberPairsBean.A.class, new LarderAnnotations(List.of()), List.of(declaration));
        return new DeploymentChecks(
                        DeploymentModels.of(MemberPairsTest.class.getClassLoader(), List.of(bean), Map.of(), Set.of()))
                .problems();
    }

    @Test
    @Assertion({"H1", "H7", "Y1", "I1", "T6", "T7"})
    void each_legal_pair_works_and_each_member_with_stages_effects_and_inputs(@TempDir Path directory)
            throws Exception {
        List<Target> targets = targets();
        System.setProperty("larder.directory", directory.toString());
        try (WeldContainer container = container(targets)) {
            BoundSessionContext session = container
                    .select(BoundSessionContext.class, BoundLiteral.INSTANCE)
                    .get();
            session.associate(new HashMap<>());
            session.activate();
            for (Target target : targets) {
                assertHit(container, target);
            }
        } finally {
            System.clearProperty("larder.directory");
        }
    }

    private static void assertHit(WeldContainer container, Target target) throws Exception {
        int effects = MemberPairsBean.Collaborators.EFFECTS.get();
        Object first = call(container, target);
        Object second = call(container, target);

        CacheStats stats = container
                .select(Caches.class)
                .get()
                .of(target.beanClass(), target.method())
                .stats();
        assertEquals(first, second, target::title);
        assertEquals(List.of(1L, 1L), List.of(stats.misses(), stats.hits()), target::title);
        assertEquals(
                target.method().startsWith("effect") ? 2 : 0,
                MemberPairsBean.Collaborators.EFFECTS.get() - effects,
                target::title);
    }

    private static Object call(WeldContainer container, Target target) throws Exception {
        Object bean = container.select(target.beanClass()).get();
        Object result =
                target.beanClass().getMethod(target.method(), String.class).invoke(bean, "argument");
        return result instanceof CompletionStage<?> stage
                ? stage.toCompletableFuture().get()
                : result;
    }

    /** The legal pairs on plain methods; each single member on the others. */
    private static List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        int plain = 0;
        for (Pair pair : MemberPairs.all()) {
            if (pair.problem().isEmpty()) {
                targets.add(target(pair.toString(), "plain", plain++, pair.annotation()));
            }
        }
        for (String kind : List.of("effect", "input", "stage")) {
            int number = 0;
            for (Class<? extends Annotation> type : List.of(CacheData.class, CacheResource.class)) {
                for (String member : MemberPairs.members(type).keySet()) {
                    boolean refreshed = member.equals("maxStale");
                    if (kind.equals("input") && refreshed) {
                        continue; // excludes allowInputs
                    }
                    Set<String> members = kind.equals("input") ? new TreeSet<>(Set.of("allowInputs")) : new TreeSet<>();
                    members.add(member);
                    targets.add(target(
                            type.getSimpleName() + " " + member + " with " + kind,
                            kind,
                            number,
                            MemberPairs.annotation(type, kind + number, members)));
                    number++;
                }
            }
        }
        return targets;
    }

    private static Target target(String title, String kind, int number, Annotation annotation) {
        return new Target(
                title,
                MemberPairsBean.BEANS.get(number / MemberPairsBean.METHODS),
                kind + number % MemberPairsBean.METHODS,
                annotation);
    }

    private static WeldContainer container(List<Target> targets) {
        return new Weld()
                .disableDiscovery()
                .addExtension(new Annotator(targets))
                .addExtension(new LarderExtension())
                .beanClasses(
                        Stream.concat(Stream.of(MemberPairsBean.Collaborators.class), MemberPairsBean.BEANS.stream())
                                .toArray(Class<?>[]::new))
                .initialize();
    }

    /** Annotates the targets. */
    private record Annotator(List<Target> targets) implements Extension {

        void type(@Observes ProcessAnnotatedType<? extends MemberPairsBean> event) {
            for (Target target : targets) {
                if (target.beanClass() == event.getAnnotatedType().getJavaClass()) {
                    event.configureAnnotatedType()
                            .filterMethods(
                                    method -> method.getJavaMember().getName().equals(target.method()))
                            .forEach(method -> method.add(target.annotation()));
                }
            }
        }
    }
}
