package io.larder.internal.marshalling;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Copiers that nobody uses at the moment. Nobody waits: where none is there a new one is made, and where there is no room for one that
 * comes back, it goes. No thread keeps one, so that none outlives the application.
 */
final class ForyPool {

    private final Supplier<PooledFory> factory;
    private final AtomicReferenceArray<@Nullable PooledFory> slots;

    /** @param size how many wait at most */
    ForyPool(int size, Supplier<PooledFory> factory) {
        this.factory = factory;
        this.slots = new AtomicReferenceArray<>(size);
    }

    /** One for the caller alone, who gives it back after a success and lets go of it after a failure. */
    PooledFory acquire() {
        int first = first();
        for (int i = 0; i < slots.length(); i++) {
            int slot = (first + i) % slots.length();
            if (slots.getPlain(slot) != null) {
                PooledFory fory = slots.getAndSet(slot, null);
                if (fory != null) {
                    return fory;
                }
            }
        }
        return factory.get();
    }

    void release(PooledFory fory) {
        int first = first();
        for (int i = 0; i < slots.length(); i++) {
            int slot = (first + i) % slots.length();
            if (slots.getPlain(slot) == null && slots.compareAndSet(slot, null, fory)) {
                return;
            }
        }
    }

    void clear() {
        for (int i = 0; i < slots.length(); i++) {
            slots.set(i, null);
        }
    }

    /** Threads begin to look in different places, each in the same one again. */
    @SuppressWarnings("deprecation") // threadId() is not there before Java 19
    private int first() {
        return (int) (Thread.currentThread().getId() % slots.length());
    }
}
