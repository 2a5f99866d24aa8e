package io.larder.internal.cdi.model;

import io.larder.internal.cdi.problem.Problem;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.configurator.AnnotatedTypeConfigurator;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Carries our annotations from the methods of interfaces over to the methods that implement them; a container looks at classes
 * only. What the class's own method says of caching wins, its parameters' annotations with it.
 *
 * <p>Asked for every type of a deployment, so each interface is looked at once. Not safe for several threads; containers send
 * these events one after the other.
 */
public final class InterfaceAnnotations {

    private final Map<Class<?>, List<Method>> annotatedMethods = new HashMap<>();

    /**
     * Adds to a type what its interfaces say.
     *
     * @param configurator asked for only where there is something to add
     * @return where interfaces contradict each other
     */
    public List<Problem> copy(AnnotatedType<?> type, Supplier<? extends AnnotatedTypeConfigurator<?>> configurator) {
        Class<?> beanClass = type.getJavaClass();
        if (beanClass.isInterface() || beanClass.isAnnotation()) {
            return List.of();
        }
        Set<Class<?>> interfaces = new LinkedHashSet<>();
        collect(beanClass, interfaces);
        List<Method> annotated = new ArrayList<>();
        for (Class<?> iface : interfaces) {
            annotated.addAll(annotatedMethods.computeIfAbsent(iface, InterfaceAnnotations::annotatedMethods));
        }
        return annotated.isEmpty()
                ? List.of()
                : new InterfaceAnnotationCopier(beanClass, overrides(beanClass, interfaces))
                        .copy(annotated, configurator.get());
    }

    private static OverrideResolver overrides(Class<?> beanClass, Set<Class<?>> interfaces) {
        return new OverrideResolver(
                TypeArguments.of(beanClass),
                interfaces.stream().flatMap(iface -> methods(iface).stream()).toList());
    }

    private static void collect(Class<?> type, Set<Class<?>> interfaces) {
        for (Class<?> iface : type.getInterfaces()) {
            if (interfaces.add(iface)) {
                collect(iface, interfaces);
            }
        }
        Class<?> superclass = type.getSuperclass();
        if (superclass != null) {
            collect(superclass, interfaces);
        }
    }

    private static List<Method> annotatedMethods(Class<?> iface) {
        if (iface.getClassLoader() == null) {
            return List.of();
        }
        return methods(iface).stream()
                .filter(method -> !LarderAnnotations.of(List.of(method.getAnnotations()))
                        .types()
                        .isEmpty())
                .toList();
    }

    private static List<Method> methods(Class<?> iface) {
        try {
            return Arrays.stream(iface.getDeclaredMethods())
                    .filter(method -> !method.isBridge() && !Modifier.isStatic(method.getModifiers()))
                    .toList();
        } catch (LinkageError e) {
            // It names a class that the application leaves out; no bean that a container accepts can implement such a
            // method.
            return List.of();
        }
    }
}
