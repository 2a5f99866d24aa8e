package io.larder.internal.cdi.declaration;

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
public final class InterfaceMarks {

    private final Map<Class<?>, List<Method>> markedMethods = new HashMap<>();

    /**
     * Adds to a type what its interfaces say.
     *
     * @param configurator asked for only where there is something to add
     * @return where interfaces contradict each other
     */
    public List<Problem> carryOver(
            AnnotatedType<?> type, Supplier<? extends AnnotatedTypeConfigurator<?>> configurator) {
        Class<?> beanClass = type.getJavaClass();
        if (beanClass.isInterface() || beanClass.isAnnotation()) {
            return List.of();
        }
        Set<Class<?>> interfaces = new LinkedHashSet<>();
        collect(beanClass, interfaces);
        List<Method> marked = new ArrayList<>();
        for (Class<?> face : interfaces) {
            marked.addAll(markedMethods.computeIfAbsent(face, InterfaceMarks::marked));
        }
        return marked.isEmpty()
                ? List.of()
                : new CarryingOver(beanClass, overriding(beanClass, interfaces)).carryOver(marked, configurator.get());
    }

    private static Overriding overriding(Class<?> beanClass, Set<Class<?>> interfaces) {
        return new Overriding(
                TypeArguments.of(beanClass),
                interfaces.stream().flatMap(face -> methods(face).stream()).toList());
    }

    private static void collect(Class<?> type, Set<Class<?>> interfaces) {
        for (Class<?> face : type.getInterfaces()) {
            if (interfaces.add(face)) {
                collect(face, interfaces);
            }
        }
        Class<?> above = type.getSuperclass();
        if (above != null) {
            collect(above, interfaces);
        }
    }

    private static List<Method> marked(Class<?> face) {
        if (face.getClassLoader() == null) {
            return List.of();
        }
        return methods(face).stream()
                .filter(method ->
                        !Marks.of(List.of(method.getAnnotations())).ours().isEmpty())
                .toList();
    }

    private static List<Method> methods(Class<?> face) {
        try {
            return Arrays.stream(face.getDeclaredMethods())
                    .filter(method -> !method.isBridge() && !Modifier.isStatic(method.getModifiers()))
                    .toList();
        } catch (LinkageError e) {
            // It names a class that the application leaves out; no bean that a container accepts can implement such a
            // method.
            return List.of();
        }
    }
}
