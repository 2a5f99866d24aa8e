package io.larder.internal.cdi.model;

import io.larder.ExcludeFromKey;
import io.larder.internal.core.key.KeyParameter;
import io.larder.internal.fingerprint.DebugParameterNames;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedParameter;
import jakarta.enterprise.inject.spi.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the declarations of one bean class. Which annotations a method has, the container says; which methods it has, the class. */
public final class DeclarationReader {

    private final AnnotatedType<?> type;
    private final Lifecycle lifecycle;
    private final TypeArguments arguments;
    private final OverrideResolver overrides;

    private DeclarationReader(AnnotatedType<?> type, Lifecycle lifecycle) {
        this.type = type;
        this.lifecycle = lifecycle;
        this.arguments = TypeArguments.of(type.getJavaClass());
        this.overrides = new OverrideResolver(
                arguments,
                type.getMethods().stream().map(AnnotatedMethod::getJavaMember).toList());
    }

    /** @param type as the container has it at the end, with what extensions changed */
    public static BeanCacheMetadata read(AnnotatedType<?> type, Lifecycle lifecycle) {
        List<AnnotatedMethod<?>> annotated = new ArrayList<>();
        for (AnnotatedMethod<?> method : type.getMethods()) {
            if (!method.getJavaMember().isBridge()
                    && !LarderAnnotations.of(method.getAnnotations()).types().isEmpty()) {
                annotated.add(method);
            }
        }
        Class<?> beanClass = type.getJavaClass();
        LarderAnnotations classAnnotations = LarderAnnotations.of(type.getAnnotations());
        if (annotated.isEmpty()) {
            return new BeanCacheMetadata(beanClass, classAnnotations, List.of());
        }
        DeclarationReader reader = new DeclarationReader(type, lifecycle);
        return new BeanCacheMetadata(
                beanClass,
                classAnnotations,
                annotated.stream()
                        .filter(method -> !reader.overrides.isOverridden(method.getJavaMember()))
                        .map(reader::declaration)
                        .sorted(Comparator.comparing(Declaration::where))
                        .toList());
    }

    private Declaration declaration(AnnotatedMethod<?> annotated) {
        Method method = annotated.getJavaMember();
        return new Declaration(
                // What is private or static is a matter of the class that declares it, not of each bean below.
                hidden(method) ? method.getDeclaringClass() : type.getJavaClass(),
                lifecycle,
                method,
                LarderAnnotations.of(annotated.getAnnotations()),
                annotated.getParameters().stream()
                        .map(parameter -> parameter(method, parameter))
                        .toList(),
                arguments.resolve(method.getGenericReturnType()));
    }

    private static boolean hidden(Method method) {
        return Modifier.isPrivate(method.getModifiers()) || Modifier.isStatic(method.getModifiers());
    }

    private KeyParameter parameter(Method method, AnnotatedParameter<?> annotated) {
        int position = annotated.getPosition();
        Parameter parameter = method.getParameters()[position];
        Optional<String> name = parameter.isNamePresent()
                ? Optional.of(parameter.getName())
                : DebugParameterNames.of(method).map(names -> names.get(position));
        boolean excluded = annotated.isAnnotationPresent(ExcludeFromKey.class)
                || name.filter(known -> known.startsWith("_")).isPresent();
        return new KeyParameter(
                name.orElse("arg" + position),
                arguments.resolve(method.getGenericParameterTypes()[position]),
                !excluded);
    }
}
