package io.larder.internal.cdi.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.larder.Assertion;
import io.larder.internal.cdi.config.Configuration;
import io.larder.internal.cdi.config.Configurations;
import io.larder.internal.cdi.declaration.AnnotatedTypes;
import io.larder.internal.cdi.declaration.BeanDeclarations;
import io.larder.internal.cdi.declaration.CacheDeclaration;
import io.larder.internal.cdi.declaration.CacheReader;
import io.larder.internal.cdi.declaration.DeclarationReader;
import io.larder.internal.cdi.declaration.Lifecycle;
import io.larder.internal.cdi.problem.Problem;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DeploymentChecksTest {

    private static final Set<Class<?>> BEANS = Set.of(BrokenTypes.BeanPredicate.class);

    private static AnnotatedTypes types = AnnotatedTypes.of();

    private final List<Problem> problems = new ArrayList<>();

    @BeforeAll
    static void show() {
        types = AnnotatedTypes.of(Stream.of(Broken.class, BrokenTypes.class, Sound.class)
                .map(Class::getDeclaredClasses)
                .flatMap(Arrays::stream)
                .toArray(Class<?>[]::new));
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                arguments(Broken.OnClass.class, "01010 OnClass: @CacheData is on the class"),
                arguments(Broken.InputOnClass.class, "01010 InputOnClass: @CacheInput is on the class"),
                arguments(Broken.ComposedOnClass.class, "01010 ComposedOnClass: @CacheResource is on the class"),
                arguments(Broken.Private.class, "01011 Private#read(): @CacheData is on a private method"),
                arguments(Broken.Static.class, "01011 Static#read(): @CacheResource is on a static method"),
                arguments(Broken.FinalMethod.class, "01011 FinalMethod#read(): @CacheData is on a final method"),
                arguments(
                        Broken.FinalClass.class, "01012 FinalClass#read(): @CacheData is on a method of a final class"),
                arguments(Broken.Both.class, "01013 Both#read(): the method has both @CacheData and @CacheResource"),
                arguments(Broken.Unreadable.class, "01002 Unreadable#read(): ttl = \"5 parsecs\" has an unknown unit"),
                arguments(
                        Broken.Unresolved.class,
                        "01002 Unresolved#read(): ttl = \"${nowhere}\" has a placeholder for the key \"nowhere\""),
                arguments(Broken.BlankStale.class, "01002 BlankStale#read(): maxStale = \" \" is blank"),
                arguments(Broken.NoEntries.class, "01003 NoEntries#read(): maxEntries = 0 is neither"),
                arguments(Broken.FewerEntries.class, "01003 FewerEntries#read(): maxEntries = -2 is neither"),
                arguments(Broken.StaleWithoutTtl.class, "01014 StaleWithoutTtl#read(): maxStale = \"1m\" needs a ttl"),
                arguments(
                        Broken.StaleSession.class,
                        "01014 StaleSession#read(): maxStale = \"1m\" does not go with scope = SESSION"),
                arguments(
                        Broken.StaleInputs.class,
                        "01014 StaleInputs#read(): maxStale = \"1m\" does not go with allowInputs = true"),
                arguments(
                        Broken.StaleExcluded.class,
                        "01014 StaleExcluded#read(java.lang.String): maxStale = \"1m\" does not go with the excluded"
                                + " parameter _trace"),
                arguments(
                        Broken.SameName.class,
                        "01015 SameName#first(): name = \"twice\" is also the name of SameName#second(); write"),
                arguments(
                        BrokenTypes.Unkeyable.class,
                        "01016 Unkeyable#read(java.lang.Thread): the type of parameter thread is a thread, and"),
                arguments(BrokenTypes.NoData.class, "01017 NoData#read(): returns java.lang.Thread, which is a thread"),
                arguments(
                        BrokenTypes.AStream.class,
                        "01017 AStream#read(): returns java.util.stream.Stream<java.lang.String>, which can be read only once"),
                arguments(BrokenTypes.AnIterator.class, "01017 AnIterator#read(): returns java.util.Iterator<"),
                arguments(
                        BrokenTypes.APublisher.class,
                        "01017 APublisher#read(): returns java.util.concurrent.Flow$Publisher<"),
                arguments(
                        BrokenTypes.AFuture.class,
                        "01017 AFuture#read(): returns java.util.concurrent.Future<java.lang.String>, a Future that is no"
                                + " CompletionStage"),
                arguments(
                        BrokenTypes.AStageOfStream.class,
                        "01017 AStageOfStream#read(): returns java.util.stream.Stream<java.lang.String>, which"),
                arguments(BrokenTypes.AStageOfItsOwn.class, "01030 AStageOfItsOwn#read(): returns OwnStage, and each"),
                arguments(Broken.PersistentSession.class, "01018 PersistentSession#read(): persist = DISK"),
                arguments(BrokenTypes.VoidResource.class, "01020 VoidResource#read(): @CacheResource is on a method"),
                arguments(
                        Broken.ClearsUnknown.class,
                        "01021 ClearsUnknown#write(): @CacheClear names \"price\", which no cache is called; write"
                                + " \"prices\""),
                arguments(Broken.ClearsNothing.class, "01022 ClearsNothing#write(): @CacheClear names no cache"),
                arguments(BrokenTypes.PrivateConstructor.class, "01023 PrivateConstructor#read(): unless = "),
                arguments(BrokenTypes.ProtectedConstructor.class, "01023 ProtectedConstructor#read(): validate = "),
                arguments(BrokenTypes.InnerRelease.class, "01023 InnerRelease#read(): release = "),
                arguments(BrokenTypes.AbstractPredicate.class, "01023 AbstractPredicate#read(): unless = "),
                arguments(BrokenTypes.InterfacePredicate.class, "01023 InterfacePredicate#read(): unless = "),
                arguments(BrokenTypes.OtherConstructor.class, "01023 OtherConstructor#read(): unless = "),
                arguments(Broken.VoidInput.class, "01024 VoidInput#read(): @CacheInput is on a method"),
                arguments(
                        Broken.ReplayedResult.class,
                        "01025 ReplayedResult#notice(): @Replayed is on a method that returns int"),
                arguments(
                        Broken.LateSecurity.class,
                        "01027 LateSecurity#read(): @fish.payara.cdi.auth.roles.RolesPermitted is checked after the cache"),
                arguments(
                        Broken.LateSecurityOnClass.class,
                        "01027 LateSecurityOnClass#read(): @fish.payara.cdi.auth.roles.RolesPermitted is checked after"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    @Assertion("V1")
    void a_broken_declaration_is_a_problem_that_says_where_and_what(Class<?> bean, String expected) {
        List<String> found = check(Map.of(), Lifecycle.SHARED, bean);

        assertEquals(
                1,
                found.stream()
                        .filter(text -> text.replaceAll("[\\w.]+\\.Broken(Types)?\\$", "")
                                .startsWith("LARDER-" + expected))
                        .count(),
                found::toString);
    }

    @ParameterizedTest
    @MethodSource("broken")
    @Assertion("V1")
    void each_problem_is_the_only_one_of_its_class(Class<?> bean, String expected) {
        List<String> found = check(Map.of(), Lifecycle.SHARED, bean);

        assertEquals(1, found.size(), () -> expected + " in " + found);
    }

    @Test
    @Assertion("V1")
    void sound_declarations_are_no_problem() {
        assertEquals(List.of(), check(Map.of(), Lifecycle.SHARED, Sound.class.getDeclaredClasses()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Lifecycle.class,
            names = {"DEPENDENT", "REQUEST", "SESSION", "STATEFUL"})
    @Assertion("V1")
    void stale_values_do_not_go_with_a_bean_that_a_refresh_cannot_find(Lifecycle lifecycle) {
        assertEquals(
                List.of("LARDER-01014"),
                ids(check(Map.of(), lifecycle, Broken.Stale.class)).toList());
    }

    @ParameterizedTest
    @EnumSource(
            value = Lifecycle.class,
            names = {"DEPENDENT", "STATEFUL"})
    @Assertion("V1")
    void inputs_and_effects_do_not_go_with_a_bean_that_a_hit_cannot_find(Lifecycle lifecycle) {
        assertEquals(
                List.of("LARDER-01026", "LARDER-01026"),
                ids(check(Map.of(), lifecycle, Broken.Ambient.class)).toList());
        assertEquals(
                List.of(),
                ids(check(Map.of(), Lifecycle.REQUEST, Broken.Ambient.class)).toList());
    }

    @Test
    @Assertion("V1")
    void the_configuration_can_break_a_sound_declaration() {
        assertEquals(
                List.of("LARDER-01014"),
                ids(check(
                                Map.of("larder.cache.\"all prices\".max-stale", "1m"),
                                Lifecycle.SESSION,
                                Sound.Prices.class,
                                Sound.Pool.class))
                        .toList());
        assertEquals(
                List.of("LARDER-01019"),
                ids(check(Map.of("larder.cache.\"pool\".persist", "DISK"), Lifecycle.SHARED, Sound.Pool.class))
                        .toList());
    }

    @Test
    @Assertion("V1")
    void larder_in_another_loader_than_the_bean_is_a_problem() {
        ClassLoader shared = new ClassLoader("ear", null) {};

        List<Problem> found =
                checks(shared).problems(configuration(Map.of()), beans(Lifecycle.SHARED, Sound.Pool.class), List.of());

        assertEquals(List.of("LARDER-01028"), found.stream().map(Problem::id).toList());
    }

    private static Stream<String> ids(List<String> texts) {
        return texts.stream().map(text -> text.substring(0, "LARDER-00000".length()));
    }

    private List<String> check(Map<String, String> texts, Lifecycle lifecycle, Class<?>... classes) {
        Configuration configuration = configuration(texts);
        List<BeanDeclarations> beans = beans(lifecycle, classes);
        CacheReader reader = new CacheReader(configuration, problems::add);
        List<CacheDeclaration> caches = beans.stream()
                .flatMap(bean -> bean.methods().stream())
                .flatMap(method -> reader.read(method).stream())
                .toList();
        DeploymentChecks checks = checks(Broken.class.getClassLoader());
        problems.addAll(checks.problems(configuration, beans, caches));
        checks.returnTypes(caches, type -> false).forEach(problems::add);
        List<String> found = problems.stream().map(Problem::text).distinct().toList();
        problems.clear();
        return found;
    }

    private Configuration configuration(Map<String, String> texts) {
        return Configurations.of(texts, problems::add);
    }

    private static List<BeanDeclarations> beans(Lifecycle lifecycle, Class<?>... classes) {
        return Arrays.stream(classes)
                .map(bean -> DeclarationReader.read(types.type(bean), lifecycle))
                .toList();
    }

    private static DeploymentChecks checks(ClassLoader larder) {
        return new DeploymentChecks(larder, BEANS::contains, DeploymentChecksTest::thread, type -> {
            String reason = thread(type);
            return reason == null
                    ? null
                    : "returns " + type.getTypeName() + ", which is " + reason + "; write something else";
        });
    }

    private static @Nullable String thread(Type type) {
        return type == Thread.class ? "a thread" : null;
    }
}
