package io.larder.internal.cdi.model;

import io.larder.internal.cdi.config.CacheAttribute;
import io.larder.internal.cdi.problem.Problem;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.stream.Collectors;

/** What is said where a declaration cannot be read: {@code LARDER-01001} to {@code LARDER-01009}. */
final class DeclarationMessages {

    private DeclarationMessages() {}

    static Problem conflict(String where, Class<? extends Annotation> annotation, List<Class<?>> interfaces) {
        String name = "@" + annotation.getSimpleName();
        return new Problem(
                "LARDER-01001",
                where,
                "the method has a different " + name + " in each of "
                        + interfaces.stream().map(Class::getName).sorted().collect(Collectors.joining(" and ")),
                "write the " + name + " that is meant on the class's own method");
    }

    static Problem illegalValue(String where, CacheAttribute<?> attribute, Annotation annotation, String fault) {
        return new Problem(
                "LARDER-01002",
                where,
                attribute.memberText(annotation) + " " + fault,
                "write " + attribute.memberExamples(annotation));
    }
}
