package io.larder.internal.cdi.check;

import io.larder.CacheKind;
import io.larder.internal.cdi.declaration.CacheDeclaration;
import io.larder.internal.cdi.declaration.Members;
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
        Members members = cache.members();
        return members.kind() == CacheKind.DATA
                ? usable(cache, "unless", members.unless())
                : Stream.concat(
                        usable(cache, "validate", members.validate()), usable(cache, "release", members.release()));
    }

    private Stream<Problem> usable(CacheDeclaration cache, String member, Class<?> type) {
        @Nullable String reason = isBean.test(type) ? null : unusable(type);
        return reason == null
                ? Stream.empty()
                : Stream.of(CheckMessages.unusableClass(cache.where(), member, type, reason));
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
