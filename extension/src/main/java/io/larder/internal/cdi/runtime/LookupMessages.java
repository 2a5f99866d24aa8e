package io.larder.internal.cdi.runtime;

import io.larder.internal.cdi.problem.NearestNames;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said to callers of {@link io.larder.Caches}: {@code LARDER-01201} to {@code LARDER-01299}. */
final class LookupMessages {

    private LookupMessages() {}

    static IllegalArgumentException unknownName(String name, NearestNames existing) {
        return new IllegalArgumentException(
                "LARDER-01201 no cache is called \"" + name + "\"; " + remedy(existing, existing.quoted(), "caches"));
    }

    static IllegalArgumentException notCached(String signature, NearestNames existing) {
        return new IllegalArgumentException("LARDER-01202 " + signature + ": not a cached method; "
                + remedy(existing, existing.plain(), "cached methods"));
    }

    static IllegalArgumentException ambiguous(String method, List<String> signatures) {
        return new IllegalArgumentException(
                "LARDER-01203 " + method + ": several cached methods are called so; give the parameter types of one of "
                        + String.join(", ", signatures));
    }

    static IllegalArgumentException argumentCount(String where, int expected, int given) {
        return new IllegalArgumentException("LARDER-01204 " + where + ": " + given
                + " arguments were given for " + expected
                + " parameters; give one for each, excluded ones too");
    }

    static IllegalArgumentException argumentType(String where, String parameter, Class<?> expected, String given) {
        return new IllegalArgumentException("LARDER-01205 " + where + ": the argument for parameter " + parameter
                + " is " + given + "; give one of the type " + expected.getTypeName());
    }

    static IllegalStateException putWithInputs(String where) {
        return new IllegalStateException("LARDER-01206 " + where
                + ": put is not possible with allowInputs = true, because only a run of the method shows its inputs; call the"
                + " method in Caches.bypass instead");
    }

    static IllegalArgumentException valueType(String where, Type expected, @Nullable Object value) {
        return new IllegalArgumentException("LARDER-01207 " + where + ": the value is "
                + (value == null ? "null" : "of the type " + value.getClass().getTypeName()) + "; give "
                + (expected == void.class ? "null" : "one of the type " + expected.getTypeName()));
    }

    private static String remedy(NearestNames existing, String names, String what) {
        if (existing.names().isEmpty()) {
            return "this application has no cache";
        }
        return (existing.similar() ? "the nearest are " : "the " + what + " of this application are ") + names;
    }
}
