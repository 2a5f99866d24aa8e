package io.larder.internal.cdi.model;

import io.larder.CacheClear;
import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.ExcludeFromKey;
import io.larder.internal.cdi.problem.Problem;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.configurator.AnnotatedMethodConfigurator;
import jakarta.enterprise.inject.spi.configurator.AnnotatedTypeConfigurator;
import java.lang.annotation.Annotation;
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
import java.util.stream.Collectors;

/**
 * Copies annotations of Larder from interface methods to the methods that implement them, because containers read
 * classes only. Annotations of the class's own method take precedence, including those of its parameters.
 *
 * <p>Containers ask for every type of a deployment, so the result for each interface is cached. Not safe for concurrent
 * use: containers send these events one at a time.
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
                : new Copier(beanClass, overrides(beanClass, interfaces)).copy(annotated, configurator.get());
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

    /** Copies annotations to one bean class. */
    private static final class Copier {

        private final Class<?> beanClass;
        private final TypeArguments arguments;
        private final OverrideResolver interfaceOverrides;
        private final List<Problem> problems = new ArrayList<>();

        private Copier(Class<?> beanClass, OverrideResolver interfaceOverrides) {
            this.beanClass = beanClass;
            this.arguments = TypeArguments.of(beanClass);
            this.interfaceOverrides = interfaceOverrides;
        }

        /** @param annotated methods of the class's interfaces that carry an annotation of ours */
        List<Problem> copy(List<Method> annotated, AnnotatedTypeConfigurator<?> type) {
            Map<CallSignature, List<Method>> sources = annotated.stream()
                    .filter(method -> !interfaceOverrides.isOverridden(method))
                    .collect(Collectors.groupingBy(arguments::signature));
            List<Method> members = type.getAnnotated().getMethods().stream()
                    .<Method>map(AnnotatedMethod::getJavaMember)
                    .toList();
            OverrideResolver classOverrides = new OverrideResolver(arguments, members);
            for (AnnotatedMethodConfigurator<?> method : type.methods()) {
                Method member = bridged(method.getAnnotated().getJavaMember(), members);
                if (!member.getDeclaringClass().isInterface() && !classOverrides.isOverridden(member)) {
                    copy(sources.getOrDefault(arguments.signature(member), List.of()), method);
                }
            }
            return problems;
        }

        /**
         * A public class has bridges to the public methods of a superclass that is not public, and a container may intercept those in
         * their place.
         */
        private static Method bridged(Method member, List<Method> members) {
            return !member.isBridge()
                    ? member
                    : members.stream()
                            .filter(other ->
                                    !other.isBridge() && other.getName().equals(member.getName()))
                            .filter(other -> Arrays.equals(other.getParameterTypes(), member.getParameterTypes()))
                            .filter(other -> other.getDeclaringClass() != member.getDeclaringClass())
                            .filter(other -> other.getDeclaringClass().isAssignableFrom(member.getDeclaringClass()))
                            .findFirst()
                            .orElse(member);
        }

        private void copy(List<Method> sources, AnnotatedMethodConfigurator<?> target) {
            LarderAnnotations present =
                    LarderAnnotations.of(target.getAnnotated().getAnnotations());
            for (Class<? extends Annotation> type : LarderAnnotations.TYPES) {
                if (present.has(type) || (isCacheAnnotation(type) && present.isCached())) {
                    continue;
                }
                List<Method> declaring = sources.stream()
                        .filter(source -> annotations(source).has(type))
                        .toList();
                declaring.forEach(source -> add(source, type, target));
                long different = declaring.stream()
                        .map(source -> annotations(source).all(type))
                        .distinct()
                        .count();
                if (different > 1) {
                    problems.add(DeclarationMessages.conflict(
                            Signature.of(beanClass, target.getAnnotated().getJavaMember()),
                            type,
                            declaring.stream()
                                    .<Class<?>>map(Method::getDeclaringClass)
                                    .toList()));
                }
            }
        }

        private static void add(
                Method source, Class<? extends Annotation> type, AnnotatedMethodConfigurator<?> target) {
            LarderAnnotations found = annotations(source);
            found.of(type).ifPresent(target::add);
            if (type == CacheClear.class) {
                found.of(CacheClear.List.class).ifPresent(target::add);
            } else if (!isCacheAnnotation(type)) {
                return;
            }
            for (int i = 0; i < source.getParameterCount(); i++) {
                ExcludeFromKey excluded = source.getParameters()[i].getAnnotation(ExcludeFromKey.class);
                if (excluded != null) {
                    target.params().get(i).add(excluded);
                }
            }
        }

        private static LarderAnnotations annotations(Method method) {
            return LarderAnnotations.of(List.of(method.getAnnotations()));
        }

        private static boolean isCacheAnnotation(Class<? extends Annotation> type) {
            return type == CacheData.class || type == CacheResource.class;
        }
    }
}
