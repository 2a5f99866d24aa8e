package io.larder.internal.cdi.validation;

import io.larder.CacheKind;
import io.larder.internal.cdi.model.CacheAttributes;
import io.larder.internal.cdi.model.CacheDeclaration;
import io.larder.internal.cdi.problem.Problem;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the predicates and the consumer that an annotation names can be had: as beans, or by their constructor.
 *
 * @param isBean whether an enabled bean has that type
 */
record ClassChecks(Predicate<Class<?>> isBean) {

    Stream<Problem> of(CacheDeclaration cache) {
        CacheAttributes attributes = cache.attributes();
        return attributes.kind() == CacheKind.DATA
                ? usable(cache, "unless", attributes.unless())
                : Stream.concat(
                        usable(cache, "validate", attributes.validate()),
                        usable(cache, "release", attributes.release()));
    }

    private Stream<Problem> usable(CacheDeclaration cache, String member, Class<?> type) {
        @Nullable String reason = isBean.test(type) ? null : unusable(type);
        return reason == null
                ? Stream.empty()
                : Stream.of(ValidationMessages.unusableClass(cache.where(), member, type, reason));
    }

    private static @Nullable String unusable(Class<?> type) {
        if (type.isInterface()) {
            return "it is an interface";
        }
        if (Modifier.isAbstract(type.getModifiers())) {
            return "it is abstract";
        }
        if (type.isMemberClass() && !Modifier.isStatic(type.getModifiers())) {
            return "it is an inner class that is not static";
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 0) {
                return (constructor.getModifiers() & (Modifier.PRIVATE | Modifier.PROTECTED)) == 0
                        ? null
                        : "its constructor without parameters is " + Modifier.toString(constructor.getModifiers());
            }
        }
        return "it has no constructor without parameters";
    }
}
