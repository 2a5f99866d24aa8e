package io.larder.internal.cdi.validation;

import io.larder.internal.cdi.model.CacheDeclaration;
import io.larder.internal.cdi.model.LarderAnnotations;
import io.larder.internal.cdi.model.Signature;
import io.larder.internal.cdi.problem.Problem;
import jakarta.enterprise.inject.Stereotype;
import jakarta.enterprise.inject.spi.AnnotatedMember;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.inject.Inject;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Annotations of Larder that are legal and have no effect where they are. Each gets a warning. */
public final class IneffectiveAnnotations {

    private IneffectiveAnnotations() {}

    /** Those of a bean's class, as the container has it. */
    public static Stream<Problem> of(AnnotatedType<?> type) {
        return Stream.concat(stereotypes(type), overridden(type));
    }

    private static Stream<Problem> stereotypes(AnnotatedType<?> type) {
        return type.getAnnotations().stream().map(Annotation::annotationType).flatMap(stereotype -> carried(
                        stereotype, new HashSet<>())
                .map(carried -> ValidationMessages.stereotype(type.getJavaClass(), stereotype, carried)));
    }

    /** What a stereotype has of Larder's, by itself or through others. */
    private static Stream<Class<? extends Annotation>> carried(
            Class<? extends Annotation> type, Set<Class<? extends Annotation>> seen) {
        if (!type.isAnnotationPresent(Stereotype.class) || !seen.add(type)) {
            return Stream.empty();
        }
        List<Annotation> meta = List.of(type.getAnnotations());
        return Stream.concat(
                LarderAnnotations.of(meta).types().stream(),
                meta.stream().flatMap(annotation -> carried(annotation.annotationType(), seen)));
    }

    private static Stream<Problem> overridden(AnnotatedType<?> type) {
        Class<?> beanClass = type.getJavaClass();
        Stream.Builder<Problem> warnings = Stream.builder();
        for (Class<?> above = beanClass.getSuperclass(); isApplicationClass(above); above = above.getSuperclass()) {
            for (Method method : above.getDeclaredMethods()) {
                Method overriding = isOverridable(method) && isCached(method) ? overriding(beanClass, method) : null;
                if (overriding != null && !isCached(type, overriding)) {
                    warnings.add(ValidationMessages.overriding(
                            Signature.of(beanClass, overriding), Signature.of(above, method)));
                }
            }
        }
        return warnings.build();
    }

    private static boolean isApplicationClass(@Nullable Class<?> type) {
        return type != null && type.getClassLoader() != null;
    }

    private static boolean isOverridable(Method method) {
        return !method.isBridge()
                && (method.getModifiers() & (Modifier.PRIVATE | Modifier.STATIC | Modifier.FINAL)) == 0;
    }

    /** The method that a call reaches; of a generic one, the bridge, to which the compiler copies the annotations. */
    private static @Nullable Method overriding(Class<?> beanClass, Method method) {
        for (Class<?> at = beanClass; at != method.getDeclaringClass(); at = at.getSuperclass()) {
            Method declared = declared(at, method);
            if (declared != null) {
                return declared;
            }
        }
        return null;
    }

    private static @Nullable Method declared(Class<?> type, Method method) {
        try {
            return type.getDeclaredMethod(method.getName(), method.getParameterTypes());
        } catch (NoSuchMethodException inherited) {
            return null;
        }
    }

    private static boolean isCached(Method method) {
        return LarderAnnotations.of(List.of(method.getAnnotations())).isCached();
    }

    /** The container's view counts: an interface's annotation was added to it. */
    private static boolean isCached(AnnotatedType<?> type, Method overriding) {
        return isCached(overriding)
                || type.getMethods().stream()
                        .filter(method -> isSame(method, overriding))
                        .anyMatch(method ->
                                LarderAnnotations.of(method.getAnnotations()).isCached());
    }

    private static boolean isSame(AnnotatedMethod<?> method, Method other) {
        return method.getJavaMember().getDeclaringClass() == other.getDeclaringClass()
                && method.getJavaMember().getName().equals(other.getName());
    }

    /**
     * Those of a class of which a producer makes the objects.
     *
     * @param producer a method or field
     * @param produced its raw type
     */
    public static Stream<Problem> produced(AnnotatedMember<?> producer, Class<?> produced) {
        List<String> cached = cachedMethods(produced);
        Member member = producer.getJavaMember();
        return cached.isEmpty()
                ? Stream.empty()
                : Stream.of(ValidationMessages.produced(
                        member.getDeclaringClass().getName() + "#" + member.getName(), produced, cached));
    }

    private static List<String> cachedMethods(Class<?> type) {
        Stream.Builder<Method> methods = Stream.builder();
        for (Class<?> at = type; isApplicationClass(at); at = at.getSuperclass()) {
            Arrays.stream(at.getDeclaredMethods()).forEach(methods);
        }
        return methods.build()
                .filter(method -> !method.isBridge() && isCached(method))
                .map(Method::getName)
                .distinct()
                .sorted()
                .toList();
    }

    /** A cached method that its own bean can call through an injected reference only where it is public: so does Weld. */
    static Stream<Problem> selfInjected(CacheDeclaration cache) {
        Class<?> beanClass = cache.method().beanClass();
        return isCallableThroughItself(cache.method().method()) || !injectsItself(beanClass)
                ? Stream.empty()
                : Stream.of(ValidationMessages.selfInjected(cache.where()));
    }

    /** Whether the method, its result and its parameters are public. */
    static boolean isCallableThroughItself(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && Modifier.isPublic(method.getReturnType().getModifiers())
                && Stream.of(method.getParameterTypes()).allMatch(type -> Modifier.isPublic(type.getModifiers()));
    }

    private static boolean injectsItself(Class<?> beanClass) {
        for (Class<?> at = beanClass; isApplicationClass(at); at = at.getSuperclass()) {
            boolean injected = Arrays.stream(at.getDeclaredFields())
                            .filter(field -> field.isAnnotationPresent(Inject.class))
                            .map(Field::getType)
                            .anyMatch(type -> type == beanClass)
                    || Stream.concat(
                                    Arrays.stream(at.getDeclaredConstructors()), Arrays.stream(at.getDeclaredMethods()))
                            .filter(executable -> executable.isAnnotationPresent(Inject.class))
                            .flatMap(executable -> Stream.of(executable.getParameters()))
                            .map(Parameter::getType)
                            .anyMatch(type -> type == beanClass);
            if (injected) {
                return true;
            }
        }
        return false;
    }
}
