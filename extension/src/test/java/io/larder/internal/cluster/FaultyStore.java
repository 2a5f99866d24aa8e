package io.larder.internal.cluster;

import io.larder.internal.envelope.EnvelopeDigest;
import io.larder.internal.envelope.EnvelopeHeader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A linearizable store in real time that can be slow, hang, lose data, go back to an earlier state and be written to by others. An operation
 * takes place at one moment between its call and its answer, and may take place long after its caller has given up.
 */
final class FaultyStore implements StoreUnderTest {

    private static final long SHORT = TimeUnit.MICROSECONDS.toNanos(500);
    private static final long LONG = TimeUnit.MILLISECONDS.toNanos(25);

    private final MapStore data = new MapStore(System::nanoTime);
    private final ScheduledThreadPoolExecutor timers = new ScheduledThreadPoolExecutor(2);
    private final List<Runnable> held = new ArrayList<>();
    private boolean hung;

    @Override
    public SharedStore connect() {
        return new Client();
    }

    @Override
    public List<Fault> faults() {
        return List.of(this::hang, this::lose, this::loseClock, this::goBack, this::attack);
    }

    private final class Client implements SharedStore {

        @Override
        public CompletableFuture<@Nullable Stored> get(byte[] key) {
            return sent(() -> data.get(key));
        }

        @Override
        public CompletableFuture<@Nullable Stored> putIfAbsent(byte[] key, byte[] value, Duration lifespan) {
            return sent(() -> data.putIfAbsent(key, value, lifespan));
        }

        @Override
        public CompletableFuture<Boolean> replace(byte[] key, Stored expected, byte[] value, Duration lifespan) {
            return sent(() -> data.replace(key, expected, value, lifespan));
        }

        @Override
        public CompletableFuture<@Nullable Void> remove(byte[] key) {
            return sent(() -> data.remove(key));
        }

        @Override
        public CompletableFuture<Boolean> remove(byte[] key, Stored expected) {
            return sent(() -> data.remove(key, expected));
        }

        @Override
        public void close() {}
    }

    private <T extends @Nullable Object> CompletableFuture<T> sent(Supplier<CompletableFuture<T>> operation) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        travel(() -> {
            T result;
            synchronized (data) {
                result = operation.get().join();
            }
            travel(() -> answer.complete(result));
        });
        return answer;
    }

    /** One way, to the store or back: mostly at once, now and then late, and sometimes too late. */
    private void travel(Runnable arrival) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        int kind = random.nextInt(1000);
        synchronized (held) {
            if (hung) {
                held.add(arrival);
                return;
            }
        }
        if (kind < 930) {
            arrival.run();
        } else {
            timers.schedule(arrival, random.nextLong(kind < 990 ? SHORT : LONG), TimeUnit.NANOSECONDS);
        }
    }

    private void hang(ClusterSimulation simulation) {
        synchronized (held) {
            hung = true;
        }
        simulation.pause(150);
        List<Runnable> all;
        synchronized (held) {
            hung = false;
            all = List.copyOf(held);
            held.clear();
        }
        all.forEach(timers::execute);
    }

    private void lose(ClusterSimulation simulation) {
        synchronized (data) {
            data.slots.clear();
        }
    }

    private void loseClock(ClusterSimulation simulation) {
        synchronized (data) {
            data.slots.remove(clockKey());
        }
    }

    private void goBack(ClusterSimulation simulation) {
        Map<ByteBuffer, MapStore.Slot> snapshot = snapshot();
        simulation.pause(150);
        simulation.history.excuse();
        synchronized (data) {
            data.slots.clear();
            data.slots.putAll(snapshot);
        }
        simulation.awaitNodes();
        simulation.history.excuseEnds();
    }

    private Map<ByteBuffer, MapStore.Slot> snapshot() {
        synchronized (data) {
            return new HashMap<>(data.slots);
        }
    }

    /** Puts values under keys that they do not belong to, values that anybody could make, garbage, and what was there before. */
    private void attack(ClusterSimulation simulation) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        Map<ByteBuffer, MapStore.Slot> snapshot = snapshot();
        simulation.pause(20);
        snapshot.forEach((key, slot) -> {
            byte[] value = slot.stored().value();
            byte[] forged =
                    switch (random.nextInt(4)) {
                        case 0 -> resigned(value);
                        case 1 -> value;
                        case 2 -> new byte[random.nextInt(200)];
                        default -> null;
                    };
            ByteBuffer target = random.nextBoolean()
                    ? ByteBuffer.wrap(SimulatedNode.identity("1").storeKey(NearTable.bytes(simulation.randomKey())))
                    : key;
            if (forged != null && !target.equals(clockKey())) {
                long end = System.nanoTime() + simulation.ttl().toNanos();
                SharedStore.Stored stored = new SharedStore.Stored(forged, random.nextLong(1L << 40, 1L << 50));
                synchronized (data) {
                    data.slots.put(target, new MapStore.Slot(stored, end));
                }
            }
        });
    }

    /** A value that no load gave, signed with another secret. */
    private static byte[] resigned(byte[] value) {
        try {
            EnvelopeHeader envelope = EnvelopeHeader.open(value, EnvelopeDigest.hmac(ClusterSimulation.SECRET))
                    .envelope();
            return envelope.seal(new byte[Long.BYTES], Long.BYTES, EnvelopeDigest.hmac("another secret"));
        } catch (IOException e) {
            return value;
        }
    }

    private static ByteBuffer clockKey() {
        return ByteBuffer.wrap(ClusterSimulation.clockKey());
    }

    @Override
    public void close() {
        timers.shutdownNow();
    }
}
