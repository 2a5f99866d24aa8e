package io.larder.internal.cluster;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A shared store in this heap that does at once what it is asked, unless the test says otherwise. */
class MapStore implements SharedStore {

    /** A value, and when it ends. */
    record Slot(Stored stored, long expiresAt) {}

    /** What the store does with an operation. */
    enum Answer {
        AT_ONCE,
        /** It fails. */
        FAILS,
        /** It is lost: it does not take place, and there is no answer. */
        NEVER,
        /** It takes place, and the answer is lost. */
        LOST,
        /** It takes place, and is answered, when {@link #answerLate} is called. */
        LATE
    }

    final Map<ByteBuffer, Slot> slots = new ConcurrentHashMap<>();
    volatile Answer answer = Answer.AT_ONCE;
    volatile int operations;
    volatile boolean ignoresLifespans;
    private final LongSupplier clock;
    private final List<Runnable> late = new ArrayList<>();
    private Runnable beforeNext = () -> {};
    private Runnable afterNext = () -> {};
    private long versions;

    MapStore(LongSupplier clock) {
        this.clock = clock;
    }

    @Override
    public CompletableFuture<@Nullable Stored> get(byte[] key) {
        return answered(() -> {
            Slot slot = live(key);
            return slot == null ? null : slot.stored;
        });
    }

    @Override
    public CompletableFuture<@Nullable Stored> putIfAbsent(byte[] key, byte[] value, Duration lifespan) {
        return answered(() -> {
            Slot slot = live(key);
            if (slot != null) {
                return slot.stored;
            }
            put(key, value, lifespan);
            return null;
        });
    }

    @Override
    public CompletableFuture<Boolean> replace(byte[] key, Stored expected, byte[] value, Duration lifespan) {
        return answered(() -> {
            boolean there = isThere(key, expected);
            if (there) {
                put(key, value, lifespan);
            }
            return there;
        });
    }

    @Override
    public CompletableFuture<@Nullable Void> remove(byte[] key) {
        return answered(() -> {
            slots.remove(ByteBuffer.wrap(key));
            return null;
        });
    }

    @Override
    public CompletableFuture<Boolean> remove(byte[] key, Stored expected) {
        return answered(() -> {
            boolean there = isThere(key, expected);
            if (there) {
                slots.remove(ByteBuffer.wrap(key));
            }
            return there;
        });
    }

    @Override
    public void close() {}

    /** Does something before the next operation takes place, as if it took that long to arrive. */
    void beforeNext(Runnable action) {
        beforeNext = () -> {
            beforeNext = () -> {};
            action.run();
        };
    }

    /** Does something once the next operation has taken place. */
    void afterNext(Runnable action) {
        afterNext = () -> {
            afterNext = () -> {};
            action.run();
        };
    }

    /** Answers what was kept waiting. */
    void answerLate() {
        List<Runnable> all = List.copyOf(late);
        late.clear();
        all.forEach(Runnable::run);
    }

    private <T extends @Nullable Object> CompletableFuture<T> answered(Supplier<T> operation) {
        operations++;
        beforeNext.run();
        CompletableFuture<T> result = new CompletableFuture<>();
        switch (answer) {
            case AT_ONCE -> result.complete(operation.get());
            case FAILS -> result.completeExceptionally(new IllegalStateException("the store says no"));
            case LOST -> operation.get();
            case LATE -> late.add(() -> result.complete(operation.get()));
            case NEVER -> {}
        }
        afterNext.run();
        return result;
    }

    private @Nullable Slot live(byte[] key) {
        Slot slot = slots.get(ByteBuffer.wrap(key));
        return slot == null || slot.expiresAt - clock.getAsLong() > 0 ? slot : null;
    }

    private boolean isThere(byte[] key, Stored expected) {
        Slot slot = live(key);
        return slot != null
                && (expected.version() == Stored.UNKNOWN
                        ? Arrays.equals(slot.stored.value(), expected.value())
                        : slot.stored.version() == expected.version());
    }

    private void put(byte[] key, byte[] value, Duration lifespan) {
        long end = lifespan.isZero() || ignoresLifespans ? Long.MAX_VALUE / 2 : clock.getAsLong() + lifespan.toNanos();
        slots.put(ByteBuffer.wrap(key), new Slot(new Stored(value, ++versions), end));
    }
}
