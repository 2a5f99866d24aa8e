package io.larder.internal.cluster;

import io.larder.internal.cluster.SharedStore.Stored;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The shared store as callers use it: each operation ends within its time-out, and a store that fails is bypassed.
 *
 * <p>An operation that ends without an answer may still take place. What must not stay in the store then is removed once it has.
 */
final class StoreClient {

    private final SharedStore store;
    private final TimeSource time;
    private final CircuitBreaker breaker;
    private final long timeout;
    private final RepeatedWarnings warnings;
    private final LongAdder failures = new LongAdder();

    StoreClient(SharedStore store, TimeSource time, Duration timeout, RepeatedWarnings warnings) {
        this.store = store;
        this.time = time;
        this.breaker = new CircuitBreaker(time);
        this.timeout = timeout.toNanos();
        this.warnings = warnings;
    }

    /** Operations that failed or did not answer in time. */
    long failures() {
        return failures.sum();
    }

    /** Whether the store is bypassed at the moment. */
    boolean isBypassed() {
        return breaker.isOpen();
    }

    /** Whether a caller may use the store now; once for several operations that belong together. */
    boolean permits() {
        return breaker.permits();
    }

    @Nullable
    Stored get(byte[] key) throws StoreUnavailableException, InterruptedException {
        return get(key, timeout);
    }

    @Nullable
    Stored get(byte[] key, long nanos) throws StoreUnavailableException, InterruptedException {
        return await(() -> store.get(key), nanos);
    }

    @Nullable
    Stored putIfAbsent(byte[] key, byte[] value, Duration lifespan, long nanos)
            throws StoreUnavailableException, InterruptedException {
        return await(() -> store.putIfAbsent(key, value, lifespan), nanos);
    }

    boolean replace(byte[] key, Stored expected, byte[] value, Duration lifespan, long nanos)
            throws StoreUnavailableException, InterruptedException {
        return await(() -> store.replace(key, expected, value, lifespan), nanos);
    }

    boolean replace(byte[] key, Stored expected, byte[] value, Duration lifespan)
            throws StoreUnavailableException, InterruptedException {
        return replace(key, expected, value, lifespan, timeout);
    }

    /** Starts a removal, to be awaited together with others. */
    CompletableFuture<@Nullable Void> removal(byte[] key) {
        return StoreClient.<@Nullable Void>start(() -> store.remove(key));
    }

    void await(CompletableFuture<?> started, long nanos) throws StoreUnavailableException, InterruptedException {
        await(() -> started, nanos);
    }

    /**
     * Puts a lease under the key, in the place of what is expected there.
     *
     * @param expected {@code null} for nothing
     * @return {@code null} where the lease is there now, else what is there
     */
    @SuppressWarnings("FutureReturnValueIgnored") // Nobody waits for what comes too late.
    @Nullable
    Stored acquire(byte[] key, @Nullable Stored expected, byte[] lease, Duration lifespan)
            throws StoreUnavailableException, InterruptedException {
        CompletableFuture<@Nullable Stored> putting = StoreClient.<@Nullable Stored>start(() ->
                expected == null ? store.putIfAbsent(key, lease, lifespan) : replacing(key, expected, lease, lifespan));
        boolean answered = false;
        try {
            Stored present = await(() -> putting, timeout);
            answered = true;
            return present != null && isSame(present, lease) ? null : present;
        } finally {
            if (!answered) {
                putting.whenComplete((present, failure) -> release(key, lease));
            }
        }
    }

    private CompletableFuture<@Nullable Stored> replacing(
            byte[] key, Stored expected, byte[] lease, Duration lifespan) {
        CompletableFuture<@Nullable Stored> nothing = CompletableFuture.completedFuture(null);
        return store.replace(key, expected, lease, lifespan)
                .<@Nullable Stored>thenCompose(replaced -> replaced ? nothing : store.get(key));
    }

    /** A client that tries twice finds its own lease. */
    private static boolean isSame(Stored present, byte[] lease) {
        return Arrays.equals(present.value(), lease);
    }

    /** Prolongs a lease; nobody waits for that. Completes with whether it was still there. */
    CompletableFuture<Boolean> renew(byte[] key, byte[] lease, Duration lifespan) {
        return start(() -> store.replace(key, Stored.of(lease), lease, lifespan));
    }

    /** Removes a lease; nobody waits for that. */
    @SuppressWarnings("FutureReturnValueIgnored") // A failure is counted.
    void release(byte[] key, byte[] lease) {
        start(() -> store.remove(key, Stored.of(lease))).whenComplete((removed, failure) -> {
            if (failure != null) {
                failed(failure);
            }
        });
    }

    private <T extends @Nullable Object> T await(Supplier<CompletableFuture<T>> operation, long nanos)
            throws StoreUnavailableException, InterruptedException {
        try {
            T result = time.await(start(operation), nanos);
            breaker.succeeded();
            return result;
        } catch (ExecutionException e) {
            throw failed(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw failed(e);
        }
    }

    private static <T extends @Nullable Object> CompletableFuture<T> start(Supplier<CompletableFuture<T>> operation) {
        try {
            return operation.get();
        } catch (RuntimeException | LinkageError e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private StoreUnavailableException failed(Throwable cause) {
        failures.increment();
        breaker.failed();
        warnings.warn(ClusterMessages.storeFailed(cause));
        return new StoreUnavailableException(ClusterMessages.reason(cause), cause);
    }
}
