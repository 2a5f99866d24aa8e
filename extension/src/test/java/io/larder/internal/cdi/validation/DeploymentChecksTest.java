package io.larder.internal.cdi.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.larder.Assertion;
import io.larder.internal.cdi.model.AnnotatedTypes;
import io.larder.internal.cdi.model.BeanCacheMetadata;
import io.larder.internal.cdi.model.DeclarationReader;
import io.larder.internal.cdi.model.DeploymentModels;
import io.larder.internal.cdi.model.Lifecycle;
import io.larder.internal.cdi.problem.Problem;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DeploymentChecksTest {

    private static final Set<Type> BEANS = Set.of(InvalidTypes.BeanPredicate.class);

    private static AnnotatedTypes types = AnnotatedTypes.of();

    @BeforeAll
    static void readTypes() {
        types = AnnotatedTypes.of(Stream.of(InvalidBeans.class, InvalidTypes.class, ValidBeans.class)
                .map(Class::getDeclaredClasses)
                .flatMap(Arrays::stream)
                .toArray(Class<?>[]::new));
    }

    static Stream<Arguments> invalid() {
        return Stream.of(
                arguments(InvalidBeans.OnClass.class, "01010 OnClass: @CacheData is on the class"),
                arguments(InvalidBeans.InputOnClass.class, "01010 InputOnClass: @CacheInput is on the class"),
                arguments(InvalidBeans.ComposedOnClass.class, "01010 ComposedOnClass: @CacheResource is on the class"),
                arguments(InvalidBeans.Private.class, "01011 Private#read(): @CacheData is on a private method"),
                arguments(InvalidBeans.Static.class, "01011 Static#read(): @CacheResource is on a static method"),
                arguments(InvalidBeans.FinalMethod.class, "01011 FinalMethod#read(): @CacheData is on a final method"),
                arguments(
                        InvalidBeans.FinalClass.class,
                        "01012 FinalClass#read(): @CacheData is on a method of a final class"),
                arguments(
                        InvalidBeans.Both.class,
                        "01013 Both#read(): the method has both @CacheData and @CacheResource"),
                arguments(
                        InvalidBeans.Unreadable.class,
                        "01002 Unreadable#read(): ttl = \"5 parsecs\" has an unknown unit"),
                arguments(
                        InvalidBeans.Unresolved.class,
                        "01002 Unresolved#read(): ttl = \"${nowhere}\" has a placeholder for the key \"nowhere\""),
                arguments(InvalidBeans.BlankStale.class, "01002 BlankStale#read(): maxStale = \" \" is blank"),
                arguments(InvalidBeans.NoEntries.class, "01002 NoEntries#read(): maxEntries = 0 is neither"),
                arguments(InvalidBeans.FewerEntries.class, "01002 FewerEntries#read(): maxEntries = -2 is neither"),
                arguments(
                        InvalidBeans.StaleWithoutTtl.class,
                        "01014 StaleWithoutTtl#read(): maxStale = \"1m\" needs a ttl"),
                arguments(
                        InvalidBeans.StaleSession.class,
                        "01014 StaleSession#read(): maxStale = \"1m\" does not go with scope = SESSION"),
                arguments(
                        InvalidBeans.StaleInputs.class,
                        "01014 StaleInputs#read(): maxStale = \"1m\" does not go with allowInputs = true"),
                arguments(
                        InvalidBeans.StaleExcluded.class,
                        "01014 StaleExcluded#read(java.lang.String): maxStale = \"1m\" does not go with the excluded"
                                + " parameter _trace"),
                arguments(
                        InvalidBeans.SameName.class,
                        "01015 SameName#first(): name = \"twice\" is also the name of SameName#second(); write"),
                arguments(
                        InvalidTypes.Unkeyable.class,
                        "01016 Unkeyable#read(java.lang.Thread): the type of parameter thread is java.lang.Thread, a thread, and"),
                arguments(
                        InvalidTypes.NoData.class, "01017 NoData#read(): returns java.lang.Thread, which is a thread"),
                arguments(
                        InvalidTypes.AStream.class,
                        "01017 AStream#read(): returns java.util.stream.Stream, which is a stream that can be read only once; return a List"),
                arguments(
                        InvalidTypes.AnIterator.class,
                        "01017 AnIterator#read(): returns java.util.Iterator, which is an iterator"),
                arguments(
                        InvalidTypes.APublisher.class,
                        "01017 APublisher#read(): returns java.util.concurrent.Flow$Publisher, which is a publisher; return a List"),
                arguments(
                        InvalidTypes.AFuture.class,
                        "01017 AFuture#read(): returns java.util.concurrent.Future, which is a computation that may be under"
                                + " way; return a CompletionStage"),
                arguments(
                        InvalidTypes.AStageOfStream.class,
                        "01017 AStageOfStream#read(): returns java.util.stream.Stream, which"),
                arguments(InvalidTypes.ACustomStage.class, "01030 ACustomStage#read(): returns CustomStage, and each"),
                arguments(InvalidBeans.PersistentSession.class, "01018 PersistentSession#read(): persist = DISK"),
                arguments(InvalidTypes.VoidResource.class, "01020 VoidResource#read(): @CacheResource is on a method"),
                arguments(
                        InvalidBeans.ClearsUnknown.class,
                        "01021 ClearsUnknown#write(): @CacheClear names \"price\", which no cache is called; write"
                                + " \"prices\""),
                arguments(InvalidBeans.ClearsNothing.class, "01022 ClearsNothing#write(): @CacheClear names no cache"),
                arguments(InvalidTypes.PrivateConstructor.class, "01023 PrivateConstructor#read(): unless = "),
                arguments(InvalidTypes.ProtectedConstructor.class, "01023 ProtectedConstructor#read(): validate = "),
                arguments(InvalidTypes.InnerRelease.class, "01023 InnerRelease#read(): release = "),
                arguments(InvalidTypes.AbstractPredicate.class, "01023 AbstractPredicate#read(): unless = "),
                arguments(InvalidTypes.InterfacePredicate.class, "01023 InterfacePredicate#read(): unless = "),
                arguments(InvalidTypes.OtherConstructor.class, "01023 OtherConstructor#read(): unless = "),
                arguments(InvalidBeans.VoidInput.class, "01024 VoidInput#read(): @CacheInput is on a method"),
                arguments(
                        InvalidBeans.ReplayedResult.class,
                        "01025 ReplayedResult#notice(): @Replayed is on a method that returns int"),
                arguments(
                        InvalidBeans.LateSecurity.class,
                        "01027 LateSecurity#read(): @fish.payara.cdi.auth.roles.RolesPermitted is checked after the cache"),
                arguments(
                        InvalidBeans.LateSecurityOnClass.class,
                        "01027 LateSecurityOnClass#read(): @fish.payara.cdi.auth.roles.RolesPermitted is checked after"));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    @Assertion("V1")
    void invalid_declaration_is_a_problem_with_location_and_description(Class<?> bean, String expected) {
        List<String> found = check(Map.of(), Lifecycle.SHARED, bean);

        assertEquals(
                1,
                found.stream()
                        .filter(text -> text.replaceAll("[\\w.]+\\.Invalid(Beans|Types)\\$", "")
                                .startsWith("LARDER-" + expected))
                        .count(),
                found::toString);
    }

    @ParameterizedTest
    @MethodSource("invalid")
    @Assertion("V1")
    void invalid_declaration_is_exactly_one_problem(Class<?> bean, String expected) {
        List<String> found = check(Map.of(), Lifecycle.SHARED, bean);

        assertEquals(1, found.size(), () -> expected + " in " + found);
    }

    @Test
    @Assertion("V1")
    void valid_declarations_are_no_problem() {
        assertEquals(List.of(), check(Map.of(), Lifecycle.SHARED, ValidBeans.class.getDeclaredClasses()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Lifecycle.class,
            names = {"DEPENDENT", "REQUEST", "SESSION", "STATEFUL"})
    @Assertion("V1")
    void max_stale_conflicts_with_a_bean_that_a_refresh_cannot_resolve(Lifecycle lifecycle) {
        assertEquals(
                List.of("LARDER-01014"),
                ids(check(Map.of(), lifecycle, InvalidBeans.Stale.class)).toList());
    }

    @ParameterizedTest
    @EnumSource(
            value = Lifecycle.class,
            names = {"DEPENDENT", "STATEFUL"})
    @Assertion("V1")
    void inputs_and_effects_conflict_with_a_bean_that_a_hit_cannot_resolve(Lifecycle lifecycle) {
        assertEquals(
                List.of("LARDER-01026", "LARDER-01026"),
                ids(check(Map.of(), lifecycle, InvalidBeans.Ambient.class)).toList());
        assertEquals(
                List.of(),
                ids(check(Map.of(), Lifecycle.REQUEST, InvalidBeans.Ambient.class))
                        .toList());
    }

    @Test
    @Assertion("V1")
    void configuration_can_invalidate_a_valid_declaration() {
        assertEquals(
                List.of("LARDER-01014"),
                ids(check(
                                Map.of("larder.cache.\"all prices\".max-stale", "1m"),
                                Lifecycle.SESSION,
                                ValidBeans.Prices.class,
                                ValidBeans.Pool.class))
                        .toList());
        assertEquals(
                List.of("LARDER-01019"),
                ids(check(Map.of("larder.cache.\"pool\".persist", "DISK"), Lifecycle.SHARED, ValidBeans.Pool.class))
                        .toList());
    }

    @Test
    @Assertion("V1")
    void class_loader_other_than_that_of_the_bean_is_a_problem() {
        ClassLoader shared = new ClassLoader("ear", null) {};

        List<Problem> found = problems(shared, Map.of(), Lifecycle.SHARED, ValidBeans.Pool.class);

        assertEquals(List.of("LARDER-01028"), found.stream().map(Problem::id).toList());
    }

    private static Stream<String> ids(List<String> texts) {
        return texts.stream().map(text -> text.substring(0, "LARDER-00000".length()));
    }

    private static List<String> check(Map<String, String> texts, Lifecycle lifecycle, Class<?>... classes) {
        return problems(DeploymentChecksTest.class.getClassLoader(), texts, lifecycle, classes).stream()
                .map(Problem::text)
                .distinct()
                .toList();
    }

    private static List<Problem> problems(
            ClassLoader loader, Map<String, String> texts, Lifecycle lifecycle, Class<?>... classes) {
        List<BeanCacheMetadata> beans = Arrays.stream(classes)
                .map(bean -> DeclarationReader.read(types.type(bean), lifecycle))
                .toList();
        return new DeploymentChecks(DeploymentModels.of(loader, beans, texts, BEANS)).problems();
    }
}
