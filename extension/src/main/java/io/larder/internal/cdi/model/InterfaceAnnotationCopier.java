package io.larder.internal.cdi.model;

import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.ExcludeFromKey;
import io.larder.internal.cdi.problem.Problem;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.configurator.AnnotatedMethodConfigurator;
import jakarta.enterprise.inject.spi.configurator.AnnotatedTypeConfigurator;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The work of {@link InterfaceAnnotations} on one bean class. */
final class InterfaceAnnotationCopier {

    private final Class<?> beanClass;
    private final TypeArguments arguments;
    private final OverrideResolver interfaceOverrides;
    private final List<Problem> problems = new ArrayList<>();

    InterfaceAnnotationCopier(Class<?> beanClass, OverrideResolver interfaceOverrides) {
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
                        .filter(other -> !other.isBridge() && other.getName().equals(member.getName()))
                        .filter(other -> Arrays.equals(other.getParameterTypes(), member.getParameterTypes()))
                        .filter(other -> other.getDeclaringClass() != member.getDeclaringClass())
                        .filter(other -> other.getDeclaringClass().isAssignableFrom(member.getDeclaringClass()))
                        .findFirst()
                        .orElse(member);
    }

    private void copy(List<Method> sources, AnnotatedMethodConfigurator<?> target) {
        LarderAnnotations present = LarderAnnotations.of(target.getAnnotated().getAnnotations());
        for (Class<? extends Annotation> type : LarderAnnotations.TYPES) {
            if (present.has(type) || (isCacheAnnotation(type) && present.isCached())) {
                continue;
            }
            List<Method> declaring = sources.stream()
                    .filter(source -> annotations(source).has(type))
                    .toList();
            declaring.forEach(source -> add(source, type, target));
            long different = declaring.stream()
                    .map(source -> annotations(source).of(type))
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

    private static void add(Method source, Class<? extends Annotation> type, AnnotatedMethodConfigurator<?> target) {
        annotations(source).of(type).ifPresent(target::add);
        if (!isCacheAnnotation(type)) {
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
