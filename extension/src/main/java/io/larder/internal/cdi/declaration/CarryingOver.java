package io.larder.internal.cdi.declaration;

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

/** The work of {@link InterfaceMarks} on one bean class. */
final class CarryingOver {

    private final Class<?> beanClass;
    private final TypeArguments arguments;
    private final Overriding amongInterfaces;
    private final List<Problem> problems = new ArrayList<>();

    CarryingOver(Class<?> beanClass, Overriding amongInterfaces) {
        this.beanClass = beanClass;
        this.arguments = TypeArguments.of(beanClass);
        this.amongInterfaces = amongInterfaces;
    }

    /** @param marked methods of the class's interfaces that carry an annotation of ours */
    List<Problem> carryOver(List<Method> marked, AnnotatedTypeConfigurator<?> type) {
        Map<CallShape, List<Method>> sources = marked.stream()
                .filter(method -> !amongInterfaces.isOverridden(method))
                .collect(Collectors.groupingBy(arguments::shape));
        List<Method> members = type.getAnnotated().getMethods().stream()
                .<Method>map(AnnotatedMethod::getJavaMember)
                .toList();
        Overriding inClass = new Overriding(arguments, members);
        for (AnnotatedMethodConfigurator<?> method : type.methods()) {
            Method member = behind(method.getAnnotated().getJavaMember(), members);
            if (!member.getDeclaringClass().isInterface() && !inClass.isOverridden(member)) {
                carryOver(sources.getOrDefault(arguments.shape(member), List.of()), method);
            }
        }
        return problems;
    }

    /**
     * A public class has bridges to the public methods of a superclass that is not public, and a container may intercept those in
     * their place.
     */
    private static Method behind(Method member, List<Method> members) {
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

    private void carryOver(List<Method> sources, AnnotatedMethodConfigurator<?> target) {
        Marks own = Marks.of(target.getAnnotated().getAnnotations());
        for (Class<? extends Annotation> type : Marks.OURS) {
            if (own.has(type) || (isCache(type) && own.cached())) {
                continue;
            }
            List<Method> saying =
                    sources.stream().filter(source -> marks(source).has(type)).toList();
            saying.forEach(source -> add(source, type, target));
            long different = saying.stream()
                    .map(source -> marks(source).of(type))
                    .distinct()
                    .count();
            if (different > 1) {
                problems.add(ReadingMessages.contradiction(
                        Signature.of(beanClass, target.getAnnotated().getJavaMember()),
                        type,
                        saying.stream().<Class<?>>map(Method::getDeclaringClass).toList()));
            }
        }
    }

    private static void add(Method source, Class<? extends Annotation> type, AnnotatedMethodConfigurator<?> target) {
        marks(source).of(type).ifPresent(target::add);
        if (!isCache(type)) {
            return;
        }
        for (int i = 0; i < source.getParameterCount(); i++) {
            ExcludeFromKey excluded = source.getParameters()[i].getAnnotation(ExcludeFromKey.class);
            if (excluded != null) {
                target.params().get(i).add(excluded);
            }
        }
    }

    private static Marks marks(Method method) {
        return Marks.of(List.of(method.getAnnotations()));
    }

    private static boolean isCache(Class<? extends Annotation> type) {
        return type == CacheData.class || type == CacheResource.class;
    }
}
