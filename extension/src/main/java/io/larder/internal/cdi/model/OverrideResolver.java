package io.larder.internal.cdi.model;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds the methods of a class that another method overrides. Containers list overridden methods too, but callers cannot
 * reach them.
 */
final class OverrideResolver {

    private final TypeArguments arguments;
    private final Map<CallSignature, List<Method>> bySignature;

    /** @param methods all of the class's, inherited and overridden ones too; bridges are left out of account */
    OverrideResolver(TypeArguments arguments, Collection<Method> methods) {
        this.arguments = arguments;
        this.bySignature = methods.stream()
                .filter(method -> !method.isBridge())
                .distinct()
                .collect(Collectors.groupingBy(arguments::signature));
    }

    boolean isOverridden(Method method) {
        return bySignature.getOrDefault(arguments.signature(method), List.of()).stream()
                .anyMatch(candidate -> overrides(candidate, method));
    }

    private static boolean overrides(Method method, Method overridden) {
        Class<?> overriddenClass = overridden.getDeclaringClass();
        Class<?> subclass = method.getDeclaringClass();
        if (method.equals(overridden) || !overridable(method) || !overridable(overridden)) {
            return false;
        }
        if (overriddenClass.isInterface() && !subclass.isInterface()) {
            return true;
        }
        return overriddenClass != subclass
                && overriddenClass.isAssignableFrom(subclass)
                && visible(overridden, subclass);
    }

    private static boolean overridable(Method method) {
        return !Modifier.isPrivate(method.getModifiers()) && !Modifier.isStatic(method.getModifiers());
    }

    private static boolean visible(Method method, Class<?> subclass) {
        return (method.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0
                || method.getDeclaringClass().getPackage() == subclass.getPackage();
    }
}
