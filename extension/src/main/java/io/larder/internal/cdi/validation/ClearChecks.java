package io.larder.internal.cdi.validation;

import io.larder.CacheClear;
import io.larder.internal.cdi.model.CacheDeclaration;
import io.larder.internal.cdi.model.Declaration;
import io.larder.internal.cdi.problem.NearestNames;
import io.larder.internal.cdi.problem.Problem;
import io.larder.internal.core.key.KeyParameter;
import java.lang.invoke.MethodType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks of what {@code @CacheClear} names.
 *
 * @param caches by name; of several with one name, which is a problem of its own, any
 */
record ClearChecks(Map<String, CacheDeclaration> caches) {

    static ClearChecks of(Collection<CacheDeclaration> caches) {
        return new ClearChecks(caches.stream()
                .collect(Collectors.toUnmodifiableMap(
                        cache -> cache.method().name(), Function.identity(), (one, other) -> one)));
    }

    Stream<Problem> of(Declaration method) {
        return method.annotations().all(CacheClear.class).stream().flatMap(clear -> of(method, clear));
    }

    private Stream<Problem> of(Declaration method, CacheClear clear) {
        if (clear.value().length == 0) {
            return Stream.of(ValidationMessages.noNames(method.where()));
        }
        return Arrays.stream(clear.value()).flatMap(name -> {
            CacheDeclaration cache = caches.get(name);
            if (cache == null) {
                return Stream.of(
                        ValidationMessages.unknownName(method.where(), name, NearestNames.of(name, caches.keySet())));
            }
            return clear.entry() ? parameters(method, cache) : Stream.empty();
        });
    }

    private static Stream<Problem> parameters(Declaration method, CacheDeclaration cache) {
        List<Type> given = counted(method.parameters());
        List<Type> expected = counted(cache.method().parameters());
        return boxedNames(given).equals(boxedNames(expected))
                ? Stream.empty()
                : Stream.of(ValidationMessages.entryParameters(
                        method.where(), given, cache.method().name(), expected));
    }

    private static List<Type> counted(List<KeyParameter> parameters) {
        return parameters.stream()
                .filter(KeyParameter::included)
                .map(KeyParameter::type)
                .toList();
    }

    /** Types of the JDK and types in which variables were replaced are equal by their names alone. */
    private static List<String> boxedNames(List<Type> types) {
        return types.stream().map(type -> boxed(type).getTypeName()).toList();
    }

    /** An argument is an object, whether its parameter is primitive or not. */
    private static Type boxed(Type type) {
        return type instanceof Class<?> plain
                ? MethodType.methodType(plain).wrap().returnType()
                : type;
    }
}
