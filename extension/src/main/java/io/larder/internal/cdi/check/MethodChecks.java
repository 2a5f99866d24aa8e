package io.larder.internal.cdi.check;

import io.larder.CacheData;
import io.larder.CacheInput;
import io.larder.CacheResource;
import io.larder.Replayed;
import io.larder.internal.cdi.declaration.BeanDeclarations;
import io.larder.internal.cdi.declaration.Declaration;
import io.larder.internal.cdi.declaration.Marks;
import io.larder.internal.cdi.problem.Problem;
import java.lang.annotation.Annotation;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether the annotations of a bean stand where they can do something. */
final class MethodChecks {

    /** Bindings whose interceptors are known to run after ours. */
    private static final Set<String> LATE_SECURITY = Set.of("fish.payara.cdi.auth.roles.RolesPermitted");

    private MethodChecks() {}

    static Stream<Problem> of(BeanDeclarations bean) {
        return Stream.concat(onClass(bean), bean.methods().stream().flatMap(method -> of(method, bean.marks())));
    }

    private static Stream<Problem> onClass(BeanDeclarations bean) {
        return bean.marks().ours().stream().map(type -> CheckMessages.onClass(bean.beanClass(), written(type)));
    }

    private static Stream<Problem> of(Declaration method, Marks ofClass) {
        return Stream.of(
                        modifier(method, "private", Modifier::isPrivate),
                        modifier(method, "static", Modifier::isStatic),
                        modifier(method, "final", Modifier::isFinal),
                        finalClass(method),
                        dataAndResource(method),
                        lateSecurity(method, ofClass),
                        input(method),
                        replayed(method),
                        beanFoundAgain(method))
                .flatMap(problems -> problems);
    }

    private static Stream<Problem> modifier(Declaration method, String name, IntPredicate there) {
        return where(
                there.test(method.method().getModifiers()),
                () -> CheckMessages.modifier(method.where(), annotations(method), name));
    }

    private static Stream<Problem> finalClass(Declaration method) {
        return where(
                Modifier.isFinal(method.beanClass().getModifiers()),
                () -> CheckMessages.finalClass(method.where(), annotations(method)));
    }

    private static Stream<Problem> dataAndResource(Declaration method) {
        return where(
                method.marks().has(CacheData.class) && method.marks().has(CacheResource.class),
                () -> CheckMessages.dataAndResource(method.where()));
    }

    private static Stream<Problem> lateSecurity(Declaration method, Marks ofClass) {
        return !method.marks().cached()
                ? Stream.empty()
                : Stream.concat(method.marks().annotations().stream(), ofClass.annotations().stream())
                        .map(annotation -> annotation.annotationType().getName())
                        .filter(LATE_SECURITY::contains)
                        .map(annotation -> CheckMessages.lateSecurity(method.where(), annotation));
    }

    private static Stream<Problem> input(Declaration method) {
        return where(
                method.marks().has(CacheInput.class) && method.returnType() == void.class,
                () -> CheckMessages.voidInput(method.where()));
    }

    private static Stream<Problem> replayed(Declaration method) {
        return where(
                method.marks().has(Replayed.class) && method.returnType() != void.class,
                () -> CheckMessages.replayedResult(method.where(), method.returnType()));
    }

    private static Stream<Problem> beanFoundAgain(Declaration method) {
        return method.lifecycle().foundAgain()
                ? Stream.empty()
                : Stream.of(CacheInput.class, Replayed.class)
                        .filter(method.marks()::has)
                        .map(type -> CheckMessages.beanNotFoundAgain(
                                method.where(),
                                written(type),
                                method.lifecycle().words()));
    }

    private static String annotations(Declaration method) {
        List<Class<? extends Annotation>> ours = method.marks().ours();
        return ours.stream().map(MethodChecks::written).collect(Collectors.joining(" and "));
    }

    private static String written(Class<? extends Annotation> type) {
        return "@" + type.getSimpleName();
    }

    private static Stream<Problem> where(boolean wrong, Supplier<Problem> problem) {
        return wrong ? Stream.of(problem.get()) : Stream.empty();
    }
}
