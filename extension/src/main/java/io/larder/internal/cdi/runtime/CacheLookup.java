package io.larder.internal.cdi.runtime;

import io.larder.internal.cdi.model.Signature;
import io.larder.internal.cdi.problem.NearestNames;
import io.larder.internal.core.method.CachedMethod;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds cached methods by the rules of {@link io.larder.Caches}. */
public final class CacheLookup {

    private final Map<String, CachedMethod> byName;
    private final Map<Class<?>, List<CachedMethod>> byClass;

    /** @param methods whose names are unique */
    public CacheLookup(Collection<CachedMethod> methods) {
        byName = methods.stream().collect(Collectors.toUnmodifiableMap(CachedMethod::name, Function.identity()));
        byClass = methods.stream().collect(Collectors.groupingBy(CachedMethod::beanClass));
    }

    /** @throws IllegalArgumentException where no cache is called so */
    public CachedMethod named(String name) {
        CachedMethod found = byName.get(name);
        if (found == null) {
            throw LookupMessages.unknownName(name, NearestNames.of(name, byName.keySet()));
        }
        return found;
    }

    /**
     * @param beanClass or a proxy's class
     * @throws IllegalArgumentException where no method or more than one is meant
     */
    public CachedMethod of(Class<?> beanClass, String method, Class<?>... parameterTypes) {
        List<CachedMethod> candidates = byClass.getOrDefault(withoutProxy(beanClass), List.of()).stream()
                .filter(candidate -> candidate.method().getName().equals(method))
                .toList();
        @Nullable CachedMethod found = exact(candidates, parameterTypes);
        if (found == null && parameterTypes.length == 0) {
            found = singleCandidate(beanClass, method, candidates);
        }
        if (found == null) {
            String requested = beanClass.getName() + "#" + Signature.of(method, parameterTypes);
            throw LookupMessages.notCached(
                    parameterTypes.length == 0 ? beanClass.getName() + "#" + method : requested,
                    NearestNames.of(
                            requested,
                            byClass.values().stream()
                                    .flatMap(List::stream)
                                    .map(CacheLookup::signature)
                                    .toList()));
        }
        return found;
    }

    /** The class below which the container made others, for its proxies and its interceptors: the nearest one with a class file. */
    private static Class<?> withoutProxy(Class<?> type) {
        Class<?> current = type;
        while (current.getSuperclass() != null && current.getResource(fileName(current)) == null) {
            current = current.getSuperclass();
        }
        return current;
    }

    private static String fileName(Class<?> type) {
        return type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
    }

    private static @Nullable CachedMethod exact(List<CachedMethod> candidates, Class<?>... parameterTypes) {
        return candidates.stream()
                .filter(candidate -> Arrays.equals(candidate.method().getParameterTypes(), parameterTypes))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable CachedMethod singleCandidate(
            Class<?> beanClass, String method, List<CachedMethod> candidates) {
        if (candidates.size() > 1) {
            throw LookupMessages.ambiguous(
                    beanClass.getName() + "#" + method,
                    candidates.stream().map(CacheLookup::signature).sorted().toList());
        }
        return candidates.isEmpty() ? null : candidates.get(0);
    }

    private static String signature(CachedMethod method) {
        return Signature.of(method.beanClass(), method.method());
    }
}
