package io.larder.internal.cdi.validation;

import io.larder.internal.cdi.problem.Problem;
import java.util.List;

/** What is pointed out and stops nothing: {@code LARDER-01050} to {@code LARDER-01079}. */
final class WarningMessages {

    private WarningMessages() {}

    static Problem selfInvocation(String where, List<String> callers) {
        return new Problem(
                "LARDER-01050",
                where,
                "the cached method is called on this, in " + String.join(", ", callers)
                        + "; no container intercepts such a call, and it runs each time",
                "call it through an injected reference to the bean, or move it to another bean");
    }

    static Problem notABean(Class<?> type, String reason) {
        return new Problem(
                "LARDER-01051",
                type.getName(),
                "has annotations of Larder and is no bean, so nothing is cached: " + reason,
                "give it a constructor that a container can call, or take the annotations away");
    }

    static Problem shortLivedBean(String where, String lifecycle) {
        return new Problem(
                "LARDER-01052",
                where,
                "the cache is of all callers, the bean is " + lifecycle
                        + "; what the method takes from the bean's fields is not part of the key",
                "write scope = SESSION, make what it takes a parameter, or leave it where it takes nothing");
    }

    static Problem unboundedInputs(String where) {
        return new Problem(
                "LARDER-01053",
                where,
                "allowInputs = true has neither maxEntries nor ttl; each value of each input has entries of its own",
                "write maxEntries or ttl");
    }

    static Problem voidWithoutEffects(String where) {
        return new Problem(
                "LARDER-01054",
                where,
                "@CacheData is on a method that returns void, and nothing in this application is replayed; after its first run"
                        + " the method does nothing",
                "return a value, or write @Replayed on the effects that a hit is to repeat");
    }

    static Problem foreignAnnotation(String where, String annotation, String fix) {
        return new Problem(
                "LARDER-01055", where, "@" + annotation + " is of another cache; Larder does not read it", fix);
    }
}
