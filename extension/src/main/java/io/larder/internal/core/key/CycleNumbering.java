package io.larder.internal.core.key;

import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** The numbers of the objects on cycles, by the order in which they were first met: in a key, or in a set's element or a map's key. */
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
