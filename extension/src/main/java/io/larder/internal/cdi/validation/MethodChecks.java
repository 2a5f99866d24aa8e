package io.larder.internal.cdi.validation;

import io.larder.CacheData;
import io.larder.CacheInput;
import io.larder.CacheResource;
import io.larder.Replayed;
import io.larder.internal.cdi.model.BeanCacheMetadata;
import io.larder.internal.cdi.model.Declaration;
import io.larder.internal.cdi.model.LarderAnnotations;
import io.larder.internal.cdi.problem.Problem;
import java.lang.annotation.Annotation;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks whether the annotations of a bean are at places where the container intercepts. */
final class MethodChecks {

    /** Bindings whose interceptors are known to run after ours. */
    private static final Set<String> SECURITY_AFTER_CACHE = Set.of("fish.payara.cdi.auth.roles.RolesPermitted");

    private MethodChecks() {}

    static Stream<Problem> of(BeanCacheMetadata bean) {
        return Stream.concat(onClass(bean), bean.methods().stream().flatMap(method -> of(method, bean.annotations())));
    }

    private static Stream<Problem> onClass(BeanCacheMetadata bean) {
        return bean.annotations().types().stream()
                .map(type -> ValidationMessages.onClass(bean.beanClass(), annotationName(type)));
    }

    private static Stream<Problem> of(Declaration method, LarderAnnotations classAnnotations) {
        return Stream.of(
                        modifier(method, "private", Modifier::isPrivate),
                        modifier(method, "static", Modifier::isStatic),
                        modifier(method, "final", Modifier::isFinal),
                        finalClass(method),
                        dataAndResource(method),
                        securityAfterCache(method, classAnnotations),
                        input(method),
                        replayed(method),
                        beanResolvable(method))
                .flatMap(problems -> problems);
    }

    private static Stream<Problem> modifier(Declaration method, String name, IntPredicate modifierTest) {
        return problemIf(
                modifierTest.test(method.method().getModifiers()),
                () -> ValidationMessages.modifier(method.where(), annotations(method), name));
    }

    private static Stream<Problem> finalClass(Declaration method) {
        return problemIf(
                Modifier.isFinal(method.beanClass().getModifiers()),
                () -> ValidationMessages.finalClass(method.where(), annotations(method)));
    }

    private static Stream<Problem> dataAndResource(Declaration method) {
        return problemIf(
                method.annotations().has(CacheData.class)
                        && method.annotations().has(CacheResource.class),
                () -> ValidationMessages.dataAndResource(method.where()));
    }

    private static Stream<Problem> securityAfterCache(Declaration method, LarderAnnotations classAnnotations) {
        return !method.annotations().isCached()
                ? Stream.empty()
                : Stream.concat(method.annotations().values().stream(), classAnnotations.values().stream())
                        .map(annotation -> annotation.annotationType().getName())
                        .filter(SECURITY_AFTER_CACHE::contains)
                        .map(annotation -> ValidationMessages.securityAfterCache(method.where(), annotation));
    }

    private static Stream<Problem> input(Declaration method) {
        return problemIf(
                method.annotations().has(CacheInput.class) && method.returnType() == void.class,
                () -> ValidationMessages.voidInput(method.where()));
    }

    private static Stream<Problem> replayed(Declaration method) {
        return problemIf(
                method.annotations().has(Replayed.class) && method.returnType() != void.class,
                () -> ValidationMessages.replayedResult(method.where(), method.returnType()));
    }

    private static Stream<Problem> beanResolvable(Declaration method) {
        return method.lifecycle().isResolvableLater()
                ? Stream.empty()
                : Stream.of(CacheInput.class, Replayed.class)
                        .filter(method.annotations()::has)
                        .map(type -> ValidationMessages.beanNotResolvable(
                                method.where(),
                                annotationName(type),
                                method.lifecycle().description()));
    }

    private static String annotations(Declaration method) {
        List<Class<? extends Annotation>> types = method.annotations().types();
        return types.stream().map(MethodChecks::annotationName).collect(Collectors.joining(" and "));
    }

    private static String annotationName(Class<? extends Annotation> type) {
        return "@" + type.getSimpleName();
    }

    private static Stream<Problem> problemIf(boolean invalid, Supplier<Problem> problem) {
        return invalid ? Stream.of(problem.get()) : Stream.empty();
    }
}
