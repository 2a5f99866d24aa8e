package io.larder.internal.codec;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Copiers that nobody uses at the moment. Nobody waits: where none is there a new one is made, and where there is no room for one that
 * comes back, it goes. No thread keeps one, so that none outlives the application.
 */
final class CopierPool {

    private final Supplier<Copier> maker;
    private final AtomicReferenceArray<@Nullable Copier> places;

    /** @param size how many wait at most */
    CopierPool(int size, Supplier<Copier> maker) {
        this.maker = maker;
        this.places = new AtomicReferenceArray<>(size);
    }

    /** One for the caller alone, who gives it back after a success and lets go of it after a failure. */
    Copier take() {
        int first = first();
        for (int i = 0; i < places.length(); i++) {
            int place = (first + i) % places.length();
            if (places.getPlain(place) != null) {
                Copier copier = places.getAndSet(place, null);
                if (copier != null) {
                    return copier;
                }
            }
        }
        return maker.get();
    }

    void giveBack(Copier copier) {
        int first = first();
        for (int i = 0; i < places.length(); i++) {
            int place = (first + i) % places.length();
            if (places.getPlain(place) == null && places.compareAndSet(place, null, copier)) {
                return;
            }
        }
    }

    void clear() {
        for (int i = 0; i < places.length(); i++) {
            places.set(i, null);
        }
    }

    /** Threads begin to look in different places, each in the same one again. */
    @SuppressWarnings("deprecation") // threadId() is not there before Java 19
    private int first() {
        return (int) (Thread.currentThread().getId() % places.length());
    }
}
