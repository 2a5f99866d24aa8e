package io.larder.internal.cdi.model;

import io.larder.internal.core.method.ReturnKind;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** Determines from a declaration how the method returns its value. */
final class ReturnKindResolver {

    /** By name, since a container need not have it. */
    private static final String ASYNCHRONOUS = "jakarta.enterprise.concurrent.Asynchronous";

    private ReturnKindResolver() {}

    static ReturnKind of(Declaration declaration) {
        if (!CompletionStage.class.isAssignableFrom(TypeArguments.erasure(declaration.returnType()))) {
            return ReturnKind.VALUE;
        }
        boolean asynchronous = Stream.concat(
                        declaration.annotations().values().stream(),
                        Arrays.stream(declaration.beanClass().getAnnotations()))
                .map(Annotation::annotationType)
                .anyMatch(ReturnKindResolver::asynchronous);
        return asynchronous ? ReturnKind.AWAITED_STAGE : ReturnKind.STAGE;
    }

    /** The annotation itself, or one of the application that carries it. */
    private static boolean asynchronous(Class<? extends Annotation> type) {
        return type.getName().equals(ASYNCHRONOUS)
                || Arrays.stream(type.getAnnotations())
                        .anyMatch(meta -> meta.annotationType().getName().equals(ASYNCHRONOUS));
    }
}
