package io.larder.internal.cluster;

import io.larder.internal.cluster.SharedStore.Stored;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Tries every operation of a store once. The caches of engines can be configured in ways in which they look like maps and are none:
 * without return values, without comparison, without expiry, with values that are transformed.
 */
final class StoreCapabilityCheck {

    private static final Duration LIFESPAN = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration CLEANUP = Duration.ofMinutes(1);

    private final SharedStore store;
    private final TimeSource time;
    private final long timeout;

    /**
     * What came of it.
     *
     * @param problem how the store behaves otherwise, and what to change; {@code null}: it does not
     * @param unavailable why it did not answer; {@code null}: it did
     */
    record Result(@Nullable String problem, @Nullable Throwable unavailable) {

        boolean isFine() {
            return problem == null && unavailable == null;
        }
    }

    StoreCapabilityCheck(SharedStore store, TimeSource time, Duration timeout) {
        this.store = store;
        this.time = time;
        this.timeout = timeout.toNanos();
    }

    /** @param id random: its keys are nobody else's */
    Result run(UUID id) throws InterruptedException {
        try {
            String problem = comparison(key(id, 0));
            return new Result(problem == null ? lifespan(key(id, 1)) : problem, null);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return cause instanceof StoreConfigurationException problem
                    ? new Result(problem.getMessage(), null)
                    : new Result(null, cause);
        } catch (TimeoutException | RuntimeException | LinkageError e) {
            return new Result(null, e);
        }
    }

    private @Nullable String comparison(byte[] key) throws InterruptedException, ExecutionException, TimeoutException {
        byte[] first = value(0);
        byte[] second = value(1);
        if (await(store.putIfAbsent(key, first, CLEANUP)) != null) {
            return ClusterMessages.putIfAbsentDoesNotAnswer();
        }
        Stored present = await(store.putIfAbsent(key, second, CLEANUP));
        if (present == null) {
            return ClusterMessages.putIfAbsentDoesNotAnswer();
        }
        if (!Arrays.equals(present.value(), first)) {
            return ClusterMessages.valueChanged();
        }
        boolean compares = !await(store.replace(key, Stored.of(second), second, CLEANUP))
                && await(store.replace(key, present, second, CLEANUP))
                && !await(store.replace(key, present, first, CLEANUP))
                && !await(store.remove(key, Stored.of(first)))
                && await(store.replace(key, Stored.of(second), second, CLEANUP))
                && await(store.remove(key, Stored.of(second)))
                && await(store.get(key)) == null;
        return compares ? null : ClusterMessages.replaceDoesNotCompare();
    }

    private @Nullable String lifespan(byte[] key) throws InterruptedException, ExecutionException, TimeoutException {
        await(store.putIfAbsent(key, value(0), LIFESPAN));
        long began = time.nanoTime();
        while (await(store.get(key)) != null) {
            if (time.nanoTime() - began > PATIENCE.toNanos()) {
                await(store.remove(key));
                return ClusterMessages.lifespanIgnored();
            }
            time.pause(PAUSE.toNanos());
        }
        return null;
    }

    private <T extends @Nullable Object> T await(CompletableFuture<T> operation)
            throws InterruptedException, ExecutionException, TimeoutException {
        return time.await(operation, timeout);
    }

    private static byte[] key(UUID id, int number) {
        return ByteBuffer.allocate(Long.BYTES * 2 + Integer.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putInt(number)
                .array();
    }

    /** Every byte there is, so that no transformation goes unnoticed. */
    private static byte[] value(int seed) {
        byte[] value = new byte[1 << Byte.SIZE];
        for (int i = 0; i < value.length; i++) {
            value[i] = (byte) (i + seed);
        }
        return value;
    }
}
