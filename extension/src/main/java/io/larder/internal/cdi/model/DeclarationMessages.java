package io.larder.internal.cdi.model;

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

    static Problem illegalDuration(String where, String member, String text, String fault) {
        return new Problem(
                "LARDER-01002", where, member + " = \"" + text + "\" " + fault, "write \"90s\" or \"PT1H30M\"");
    }

    static Problem illegalMaxEntries(String where, int maxEntries) {
        return new Problem(
                "LARDER-01003",
                where,
                "maxEntries = " + maxEntries + " is neither 1 or more nor -1 for unbounded",
                "write 1000 or -1");
    }
}
