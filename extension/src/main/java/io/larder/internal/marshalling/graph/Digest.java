package io.larder.internal.marshalling.graph;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Numbers by which equal objects are found in two sets: equal content gives equal numbers, in whatever order a set has its elements. Another
 * number means other content; an equal one may be chance. What leads back to an object counts by its class alone. For one thread.
 */
final class Digest {

    private static final long NULL = 0x9E3779B97F4A7C15L;

    private static final class Visit {

        private final Object object;
        private final Node node;
        private final long[] parts;
        private int at;

        Visit(Object object, Node node) {
            this.object = object;
            this.node = node;
            this.parts = new long[node.parts.length];
        }
    }

    private final Decomposition decomposition;
    private final IdentityHashMap<Object, Long> known = new IdentityHashMap<>();

    Digest(Decomposition decomposition) {
        this.decomposition = decomposition;
    }

    long of(@Nullable Object root) {
        Deque<Visit> path = new ArrayDeque<>();
        Long digest = begin(root, path);
        while (!path.isEmpty()) {
            Visit top = path.element();
            if (digest != null) {
                top.parts[top.at++] = digest;
                digest = null;
            } else if (top.at < top.parts.length) {
                digest = begin(top.node.parts[top.at], path);
            } else {
                path.pop();
                digest = end(top);
                known.put(top.object, digest);
            }
        }
        return digest == null ? NULL : digest;
    }

    /** The digest where it is known at once, else {@code null}, and the object is on the path. */
    private @Nullable Long begin(@Nullable Object found, Deque<Visit> path) {
        Object object = found instanceof InternalPart internal ? internal.object() : decomposition.resolve(found);
        if (object == null) {
            return NULL;
        }
        Long digest = known.get(object);
        if (digest != null) {
            return digest;
        }
        Node node = decomposition.of(object);
        long ofClass = mix(object.getClass().getName().hashCode(), NULL);
        if (node == null) {
            return mix(object.hashCode(), ofClass);
        }
        known.put(object, ofClass);
        path.push(new Visit(object, node));
        return null;
    }

    private static long end(Visit visit) {
        Node node = visit.node;
        long digest =
                mix(node.type.dataHash(node), node.object.getClass().getName().hashCode());
        GraphType.Unordered unordered = node.replaced ? null : node.type.unordered(node);
        long sum = 0;
        for (int i = 0; i < visit.parts.length; i++) {
            if (unordered == null || i < unordered.from() || i >= unordered.to()) {
                digest = mix(visit.parts[i], digest);
            } else if ((i - unordered.from()) % unordered.group() == 0) {
                sum += mix(visit.parts[i], unordered.group() == 1 ? NULL : visit.parts[i + 1]);
            }
        }
        return mix(sum, digest);
    }

    private static long mix(long value, long with) {
        long mixed = (value ^ with * NULL) * 0xBF58476D1CE4E5B9L;
        return mixed ^ mixed >>> 31;
    }
}
