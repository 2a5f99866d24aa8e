package io.larder.internal.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One node's line to a store. What is sent while it is cut, in either direction, is lost or arrives once it is mended; once the node has
 * died, everything is lost.
 */
final class Line implements SharedStore {

    private final SharedStore store;
    private final BooleanSupplier loses;
    private final List<Runnable> held = new ArrayList<>();
    private boolean cut;
    private boolean dead;

    /** @param loses whether the next message on a line that is cut is lost */
    Line(SharedStore store, BooleanSupplier loses) {
        this.store = store;
        this.loses = loses;
    }

    /** What is sent while it is cut is lost. */
    static Line losing(SharedStore store) {
        return new Line(store, () -> true);
    }

    synchronized void cut() {
        cut = true;
    }

    void mend() {
        List<Runnable> all;
        synchronized (this) {
            cut = false;
            all = List.copyOf(held);
            held.clear();
        }
        all.forEach(Runnable::run);
    }

    synchronized void die() {
        dead = true;
        held.clear();
    }

    private void travel(Runnable arrival) {
        synchronized (this) {
            if (cut && !dead && !loses.getAsBoolean()) {
                held.add(arrival);
            }
            if (cut || dead) {
                return;
            }
        }
        arrival.run();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // The answer is what is waited for.
    private <T extends @Nullable Object> CompletableFuture<T> sent(Supplier<CompletableFuture<T>> operation) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        travel(() -> operation
                .get()
                .whenComplete((value, failure) -> travel(() -> {
                    if (failure == null) {
                        answer.complete(value);
                    } else {
                        answer.completeExceptionally(failure);
                    }
                })));
        return answer;
    }

    @Override
    public CompletableFuture<@Nullable Stored> get(byte[] key) {
        return sent(() -> store.get(key));
    }

    @Override
    public CompletableFuture<@Nullable Stored> putIfAbsent(byte[] key, byte[] value, Duration lifespan) {
        return sent(() -> store.putIfAbsent(key, value, lifespan));
    }

    @Override
    public CompletableFuture<Boolean> replace(byte[] key, Stored expected, byte[] value, Duration lifespan) {
        return sent(() -> store.replace(key, expected, value, lifespan));
    }

    @Override
    public CompletableFuture<@Nullable Void> remove(byte[] key) {
        return sent(() -> store.remove(key));
    }

    @Override
    public CompletableFuture<Boolean> remove(byte[] key, Stored expected) {
        return sent(() -> store.remove(key, expected));
    }

    @Override
    public void close() {
        store.close();
    }
}
