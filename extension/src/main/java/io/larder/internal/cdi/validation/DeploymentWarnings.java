package io.larder.internal.cdi.validation;

import io.larder.CacheKind;
import io.larder.CacheScope;
import io.larder.Replayed;
import io.larder.internal.cdi.model.CacheDeclaration;
import io.larder.internal.cdi.model.Declaration;
import io.larder.internal.cdi.model.Lifecycle;
import io.larder.internal.cdi.problem.Problem;
import io.larder.internal.core.method.CacheSettings;
import io.larder.internal.fingerprint.SelfInvocation;
import io.larder.internal.fingerprint.SelfInvocationFinder;
import jakarta.inject.Inject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is legal in a deployment and hardly meant so. */
public final class DeploymentWarnings {

    private DeploymentWarnings() {}

    /** @param replayedEvents whether an event is fired or observed that is replayed */
    public static Stream<Problem> of(
            Collection<CacheDeclaration> caches, Collection<Declaration> methods, boolean replayedEvents) {
        boolean effects = replayedEvents
                || methods.stream().anyMatch(method -> method.annotations().has(Replayed.class));
        return caches.stream().flatMap(cache -> Stream.of(shortLived(cache), inputs(cache), effects(cache, effects))
                .flatMap(warnings -> warnings));
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

    /** Of beans that call their own cached methods. */
    public static Stream<Problem> selfInvocations(
            Collection<CacheDeclaration> caches, SelfInvocationFinder selfInvocations) {
        Map<Class<?>, Map<String, CacheDeclaration>> byClass = new HashMap<>();
        for (CacheDeclaration cache : caches) {
            Method method = cache.method().method();
            byClass.computeIfAbsent(cache.method().beanClass(), any -> new HashMap<>())
                    .put(SelfInvocation.selector(method), cache);
        }
        return byClass.entrySet().stream()
                .flatMap(bean -> selfInvocations(bean.getKey(), bean.getValue(), selfInvocations));
    }

    private static Stream<Problem> selfInvocations(
            Class<?> beanClass, Map<String, CacheDeclaration> caches, SelfInvocationFinder selfInvocations) {
        Map<String, List<String>> callers = selfInvocations.find(beanClass, caches.keySet()).stream()
                .collect(Collectors.groupingBy(
                        SelfInvocation::callee, Collectors.mapping(SelfInvocation::caller, Collectors.toList())));
        return callers.entrySet().stream().flatMap(calls -> Stream.ofNullable(caches.get(calls.getKey()))
                .map(cache -> ValidationMessages.selfInvocation(cache.where(), calls.getValue())));
    }

    /**
     * Of a class that carries our annotations and did not become a bean: why it cannot be one. Nothing where it could: then it was
     * left out on purpose.
     */
    public static Stream<Problem> notABean(Class<?> type) {
        if (type.isInterface() || Modifier.isAbstract(type.getModifiers())) {
            return Stream.empty();
        }
        if (type.isLocalClass() || type.isAnonymousClass()) {
            return Stream.of(ValidationMessages.notABean(type, "it is declared inside a method"));
        }
        if (type.isMemberClass() && !Modifier.isStatic(type.getModifiers())) {
            return Stream.of(ValidationMessages.notABean(type, "it is an inner class that is not static"));
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 0 || constructor.isAnnotationPresent(Inject.class)) {
                return Stream.empty();
            }
        }
        return Stream.of(ValidationMessages.notABean(
                type, "it has neither a constructor without parameters nor one with @Inject"));
    }
}
