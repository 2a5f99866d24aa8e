package io.larder.internal.core.key;

import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the objects on cycles in the order of their first visit: within a key, an element of a set, or a key of a map.
 */
final class CycleNumbering {

    final @Nullable CycleNumbering outer;
    private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>(4);
    private final IdentityHashMap<Object, byte[]> digests = new IdentityHashMap<>(4);

    CycleNumbering(@Nullable CycleNumbering outer) {
        this.outer = outer;
    }

    @Nullable
    Integer numberOf(Object value) {
        return numbers.get(value);
    }

    void assign(Object value) {
        numbers.put(value, numbers.size());
    }

    int size() {
        return numbers.size();
    }

    /** The digest of what stands outside all cycles but leads to some, once all of those have their numbers. */
    byte @Nullable [] digest(Object value) {
        return digests.get(value);
    }

    void putDigest(Object value, byte[] digest) {
        digests.put(value, digest);
    }
}
