package io.larder.internal.core.key;

import io.larder.spi.KeyEncoder;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@link KeyEncoder}s of an application. It finds the one for the nearest supertype of a class. */
final class KeyEncoderResolver {

    private final List<CustomEncoding> encodings;

    KeyEncoderResolver(Collection<? extends KeyEncoder<?>> encoders) {
        encodings = encoders.stream().<CustomEncoding>map(CustomEncoding::of).toList();
    }

    /**
     * The nearest to a class: its type is no supertype of another's that serves the class; of several such, the one that is fewer
     * steps up, of several still, the first.
     *
     * @param builtInType the type by which the class is known without encoders, which is nearer than its supertypes; or {@code null}
     */
    @Nullable
    CustomEncoding nearest(Class<?> type, @Nullable Class<?> builtInType) {
        List<CustomEncoding> candidates = encodings.stream()
                .filter(encoder -> encoder.type().isAssignableFrom(type))
                .filter(encoder -> builtInType == null || !isProperSupertype(encoder.type(), builtInType))
                .toList();
        if (candidates.size() < 2) {
            return candidates.isEmpty() ? null : candidates.get(0);
        }
        Map<Class<?>, Integer> distances = distances(type);
        CustomEncoding nearest = null;
        for (CustomEncoding encoder : candidates) {
            boolean isLessSpecific =
                    candidates.stream().anyMatch(other -> isProperSupertype(encoder.type(), other.type()));
            if (!isLessSpecific && (nearest == null || distance(encoder, distances) < distance(nearest, distances))) {
                nearest = encoder;
            }
        }
        return nearest;
    }

    private static int distance(CustomEncoding encoder, Map<Class<?>, Integer> distances) {
        return distances.getOrDefault(encoder.type(), Integer.MAX_VALUE);
    }

    private static boolean isProperSupertype(Class<?> supertype, Class<?> subtype) {
        return supertype != subtype && supertype.isAssignableFrom(subtype);
    }

    private static Map<Class<?>, Integer> distances(Class<?> type) {
        Map<Class<?>, Integer> distances = new HashMap<>();
        Deque<Class<?>> queue = new ArrayDeque<>();
        distances.put(Object.class, Integer.MAX_VALUE);
        distances.put(type, 0);
        queue.add(type);
        for (Class<?> at = queue.poll(); at != null; at = queue.poll()) {
            int distance = distances.getOrDefault(at, 0) + 1;
            for (Class<?> implemented : at.getInterfaces()) {
                if (distances.putIfAbsent(implemented, distance) == null) {
                    queue.add(implemented);
                }
            }
            Class<?> superclass = at.getSuperclass();
            if (superclass != null && distances.putIfAbsent(superclass, distance) == null) {
                queue.add(superclass);
            }
        }
        return distances;
    }

    /** Whether some value of the declared type may be served. */
    boolean maySupport(Class<?> declared) {
        return encodings.stream()
                .map(CustomEncoding::type)
                .anyMatch(type -> type.isAssignableFrom(declared) || declared.isAssignableFrom(type));
    }
}
