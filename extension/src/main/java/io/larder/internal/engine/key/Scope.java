package io.larder.internal.engine.key;

import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** The numbers of the objects on cycles, by the order in which they were first met: in a key, or in a set's element or a map's key. */
final class Scope {

    final @Nullable Scope outer;
    private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>(4);
    private final IdentityHashMap<Object, byte[]> settled = new IdentityHashMap<>(4);

    Scope(@Nullable Scope outer) {
        this.outer = outer;
    }

    @Nullable
    Integer numberOf(Object value) {
        return numbers.get(value);
    }

    void number(Object value) {
        numbers.put(value, numbers.size());
    }

    int size() {
        return numbers.size();
    }

    /** The digest of what stands outside all cycles but leads to some, once all of those have their numbers. */
    byte @Nullable [] settled(Object value) {
        return settled.get(value);
    }

    void settle(Object value, byte[] digest) {
        settled.put(value, digest);
    }
}
