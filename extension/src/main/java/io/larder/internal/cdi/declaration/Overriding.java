package io.larder.internal.cdi.declaration;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which of a class's methods another one of them overrides. A container shows the overridden ones beside the others; nobody can call
 * them.
 */
final class Overriding {

    private final TypeArguments arguments;
    private final Map<CallShape, List<Method>> byShape;

    /** @param methods all of the class's, inherited and overridden ones too; bridges are left out of account */
    Overriding(TypeArguments arguments, Collection<Method> methods) {
        this.arguments = arguments;
        this.byShape = methods.stream()
                .filter(method -> !method.isBridge())
                .distinct()
                .collect(Collectors.groupingBy(arguments::shape));
    }

    boolean isOverridden(Method method) {
        return byShape.getOrDefault(arguments.shape(method), List.of()).stream()
                .anyMatch(other -> overrides(other, method));
    }

    private static boolean overrides(Method one, Method other) {
        Class<?> above = other.getDeclaringClass();
        Class<?> below = one.getDeclaringClass();
        if (one.equals(other) || !overridable(one) || !overridable(other)) {
            return false;
        }
        if (above.isInterface() && !below.isInterface()) {
            return true;
        }
        return above != below && above.isAssignableFrom(below) && visible(other, below);
    }

    private static boolean overridable(Method method) {
        return !Modifier.isPrivate(method.getModifiers()) && !Modifier.isStatic(method.getModifiers());
    }

    private static boolean visible(Method method, Class<?> below) {
        return (method.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0
                || method.getDeclaringClass().getPackage() == below.getPackage();
    }
}
