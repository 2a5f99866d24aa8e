package io.larder.internal.cdi.validation;

import io.larder.CacheKind;
import io.larder.CacheScope;
import io.larder.Replayed;
import io.larder.internal.cdi.model.CacheDeclaration;
import io.larder.internal.cdi.model.DeploymentModel;
import io.larder.internal.cdi.model.Lifecycle;
import io.larder.internal.cdi.model.TypeArguments;
import io.larder.internal.cdi.problem.Problem;
import io.larder.internal.core.method.CacheSettings;
import io.larder.internal.fingerprint.DeployedClassFiles;
import io.larder.internal.fingerprint.SelfInvocation;
import io.larder.internal.fingerprint.SelfInvocationFinder;
import jakarta.enterprise.inject.spi.AnnotatedMember;
import jakarta.inject.Inject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is legal in a deployment and hardly meant so. */
public final class DeploymentWarnings {

    private DeploymentWarnings() {}

    /** All warnings, each once, those of reading included. */
    public static List<Problem> of(DeploymentModel model) {
        boolean effects = model.facts().replayedEvents()
                || model.methods().anyMatch(method -> method.annotations().has(Replayed.class));
        TypeSupport types = TypeSupport.of(model);
        ForeignAnnotations foreignAnnotations = new ForeignAnnotations(types::unsupportedDataReason);
        return Stream.of(
                        model.warnings().stream(),
                        model.facts().annotatedTypes().stream().flatMap(foreignAnnotations::of),
                        model.facts().annotatedTypes().stream().flatMap(IneffectiveAnnotations::of),
                        model.facts().annotatedClasses().stream().flatMap(type -> notABean(type, model)),
                        model.facts().producers().stream().flatMap(producer -> produced(producer, model)),
                        model.caches().stream().flatMap(cache -> of(cache, effects)),
                        unnamedParameters(model.caches()),
                        selfInvocations(model).stream(),
                        AmbientReadWarnings.of(model).stream())
                .flatMap(warnings -> warnings)
                .distinct()
                .toList();
    }

    private static Stream<Problem> of(CacheDeclaration cache, boolean effects) {
        return Stream.of(
                        shortLived(cache),
                        inputs(cache),
                        effects(cache, effects),
                        IneffectiveAnnotations.selfInjected(cache))
                .flatMap(warnings -> warnings);
    }

    private static Stream<Problem> produced(AnnotatedMember<?> producer, DeploymentModel model) {
        Class<?> type = TypeArguments.erasure(producer.getBaseType());
        return model.facts().beans().containsKey(type)
                ? Stream.empty()
                : IneffectiveAnnotations.produced(producer, type);
    }

    private static Stream<Problem> shortLived(CacheDeclaration cache) {
        Lifecycle lifecycle = cache.declaration().lifecycle();
        boolean shortLived = lifecycle == Lifecycle.REQUEST || lifecycle == Lifecycle.SESSION;
        return shortLived && cache.method().settings().scope() == CacheScope.APPLICATION
                ? Stream.of(ValidationMessages.shortLivedBean(cache.where(), lifecycle.description()))
                : Stream.empty();
    }

    private static Stream<Problem> inputs(CacheDeclaration cache) {
        CacheSettings settings = cache.method().settings();
        return settings.allowInputs() && settings.maxEntries() < 0 && settings.ttlNanos() < 0
                ? Stream.of(ValidationMessages.unboundedInputs(cache.where()))
                : Stream.empty();
    }

    private static Stream<Problem> effects(CacheDeclaration cache, boolean effects) {
        return !effects
                        && cache.method().kind() == CacheKind.DATA
                        && cache.declaration().returnType() == void.class
                ? Stream.of(ValidationMessages.voidWithoutEffects(cache.where()))
                : Stream.empty();
    }

    /** One for all classes whose files have no names of parameters. */
    static Stream<Problem> unnamedParameters(Collection<CacheDeclaration> caches) {
        List<String> classes = caches.stream()
                .filter(DeploymentWarnings::hasUnnamedParameters)
                .map(cache -> cache.method().method().getDeclaringClass().getName())
                .distinct()
                .sorted()
                .toList();
        return classes.isEmpty() ? Stream.empty() : Stream.of(ValidationMessages.unnamedParameters(classes));
    }

    private static boolean hasUnnamedParameters(CacheDeclaration cache) {
        Parameter[] declared = cache.method().method().getParameters();
        for (int i = 0; i < declared.length; i++) {
            if (!declared[i].isNamePresent()
                    && cache.method().parameters().get(i).name().equals(declared[i].getName())) {
                return true;
            }
        }
        return false;
    }

    /** Beans that call their own cached methods. */
    private static List<Problem> selfInvocations(DeploymentModel model) {
        Map<Class<?>, Map<String, CacheDeclaration>> byClass = new HashMap<>();
        for (CacheDeclaration cache : model.caches()) {
            Method method = cache.method().method();
            byClass.computeIfAbsent(cache.method().beanClass(), any -> new HashMap<>())
                    .put(SelfInvocation.selector(method), cache);
        }
        try (DeployedClassFiles files = new DeployedClassFiles(List.of(model.loader()))) {
            SelfInvocationFinder finder = new SelfInvocationFinder(files);
            return byClass.entrySet().stream()
                    .flatMap(bean -> selfInvocations(bean.getKey(), bean.getValue(), finder))
                    .toList();
        }
    }

    private static Stream<Problem> selfInvocations(
            Class<?> beanClass, Map<String, CacheDeclaration> caches, SelfInvocationFinder selfInvocations) {
        Map<String, List<String>> callers = selfInvocations.find(beanClass, caches.keySet()).stream()
                .collect(Collectors.groupingBy(
                        SelfInvocation::callee, Collectors.mapping(SelfInvocation::caller, Collectors.toList())));
        return callers.entrySet().stream().flatMap(calls -> Stream.ofNullable(caches.get(calls.getKey()))
                .map(cache -> ValidationMessages.selfInvocation(
                        cache.where(),
                        calls.getValue(),
                        IneffectiveAnnotations.isCallableThroughItself(
                                cache.method().method()))));
    }

    /** A class with annotations of Larder that cannot become a bean. One that could be a bean was left out on purpose. */
    private static Stream<Problem> notABean(Class<?> type, DeploymentModel model) {
        boolean isBean = model.facts().beans().keySet().stream().anyMatch(type::isAssignableFrom);
        String reason = isBean ? null : notABeanReason(type);
        return reason == null ? Stream.empty() : Stream.of(ValidationMessages.notABean(type, reason));
    }

    private static @Nullable String notABeanReason(Class<?> type) {
        if (type.isInterface() || Modifier.isAbstract(type.getModifiers())) {
            return null;
        }
        if (type.isLocalClass() || type.isAnonymousClass()) {
            return "it is declared inside a method";
        }
        if (type.isMemberClass() && !Modifier.isStatic(type.getModifiers())) {
            return "it is an inner class that is not static";
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 0 || constructor.isAnnotationPresent(Inject.class)) {
                return null;
            }
        }
        return "it has neither a constructor without parameters nor one with @Inject";
    }
}
