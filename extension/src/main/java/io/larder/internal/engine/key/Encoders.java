package io.larder.internal.engine.key;

import io.larder.spi.KeyEncoder;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@link KeyEncoder}s of an application, and which of them is the nearest to a class. */
final class Encoders {

    private final List<Encoder> all;

    Encoders(Collection<? extends KeyEncoder<?>> encoders) {
        all = encoders.stream().<Encoder>map(Encoder::of).toList();
    }

    /**
     * The nearest to a class: its type is no supertype of another's that serves the class; of several such, the one that is fewer
     * steps up, of several still, the first.
     *
     * @param rule the type by which the class is known without encoders, which is nearer than its supertypes; or {@code null}
     */
    @Nullable
    Encoder nearest(Class<?> type, @Nullable Class<?> rule) {
        List<Encoder> serving = all.stream()
                .filter(encoder -> encoder.type().isAssignableFrom(type))
                .filter(encoder -> rule == null || !isAbove(encoder.type(), rule))
                .toList();
        if (serving.size() < 2) {
            return serving.isEmpty() ? null : serving.get(0);
        }
        Map<Class<?>, Integer> steps = steps(type);
        Encoder nearest = null;
        for (Encoder encoder : serving) {
            boolean isBeaten = serving.stream().anyMatch(other -> isAbove(encoder.type(), other.type()));
            if (!isBeaten && (nearest == null || stepsTo(encoder, steps) < stepsTo(nearest, steps))) {
                nearest = encoder;
            }
        }
        return nearest;
    }

    private static int stepsTo(Encoder encoder, Map<Class<?>, Integer> steps) {
        return steps.getOrDefault(encoder.type(), Integer.MAX_VALUE);
    }

    private static boolean isAbove(Class<?> above, Class<?> below) {
        return above != below && above.isAssignableFrom(below);
    }

    private static Map<Class<?>, Integer> steps(Class<?> type) {
        Map<Class<?>, Integer> steps = new HashMap<>();
        Deque<Class<?>> next = new ArrayDeque<>();
        steps.put(Object.class, Integer.MAX_VALUE);
        steps.put(type, 0);
        next.add(type);
        for (Class<?> at = next.poll(); at != null; at = next.poll()) {
            int further = steps.getOrDefault(at, 0) + 1;
            for (Class<?> implemented : at.getInterfaces()) {
                if (steps.putIfAbsent(implemented, further) == null) {
                    next.add(implemented);
                }
            }
            Class<?> superclass = at.getSuperclass();
            if (superclass != null && steps.putIfAbsent(superclass, further) == null) {
                next.add(superclass);
            }
        }
        return steps;
    }

    /** Whether some value of the declared type may be served. */
    boolean mayServe(Class<?> declared) {
        return all.stream()
                .map(Encoder::type)
                .anyMatch(type -> type.isAssignableFrom(declared) || declared.isAssignableFrom(type));
    }
}
