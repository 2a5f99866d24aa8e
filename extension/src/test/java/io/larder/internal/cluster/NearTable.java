package io.larder.internal.cluster;

import io.larder.internal.cluster.SecondLevel.Content;
import io.larder.internal.cluster.SecondLevel.Hit;
import io.larder.internal.cluster.SecondLevel.LeaseWait;
import io.larder.internal.cluster.SecondLevel.Lookup;
import io.larder.internal.cluster.SecondLevel.Miss;
import io.larder.internal.cluster.SecondLevel.Reservation;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The least that a cache engine does in front of a second level: entries, in-flight loads that callers join, and clears that detach them.
 * Values are numbers. What {@link SecondLevel} asks of an engine can be read here.
 */
final class NearTable implements NearCache {

    final LongAdder hits = new LongAdder();
    final LongAdder sharedHits = new LongAdder();
    final LongAdder loads = new LongAdder();
    private final TimeSource time;
    private final Duration ttl;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final Map<String, Flight> joinable = new ConcurrentHashMap<>();
    private final Set<Flight> running = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable SecondLevel level;

    /** @param loadedSince when its load began, or {@link Trust#UNPROVEN} */
    record Entry(long value, long writtenAt, long loadedSince) {}

    /** A load under way. */
    private static final class Flight {

        private final String key;
        private final long since;
        private final CompletableFuture<@Nullable Entry> end = new CompletableFuture<>();
        private volatile boolean detached;

        Flight(String key, long since) {
            this.key = key;
            this.since = since;
        }
    }

    NearTable(TimeSource time, Duration ttl) {
        this.time = time;
        this.ttl = ttl;
    }

    void behind(SecondLevel second) {
        level = second;
    }

    /** Whether an entry of another node can be served here. */
    boolean accepts(Content content, long age) {
        return age < ttl.toNanos() && content.value() != null;
    }

    long call(String key, LeaseWait wait, Callable<Long> method) throws Exception {
        SecondLevel second = level();
        while (true) {
            long confirmed = second.confirmedAt();
            Entry entry = entries.get(key);
            long now = time.nanoTime();
            if (entry != null
                    && now - entry.writtenAt < ttl.toNanos()
                    && second.covers(confirmed, entry.loadedSince, now)) {
                hits.increment();
                return entry.value;
            }
            Flight mine = new Flight(key, now);
            Flight other = joinable.putIfAbsent(key, mine);
            boolean joins = other != null && second.covers(confirmed, other.since, time.nanoTime());
            if (other == null || (!joins && joinable.replace(key, other, mine))) {
                return lead(mine, wait, method).value;
            }
            if (joins) {
                if (wait == LeaseWait.NEVER) {
                    // Nested in another load: neither this node's loads nor another node's are waited for.
                    return lead(mine, wait, method).value;
                }
                Entry joined = other.end.get();
                if (joined != null) {
                    return joined.value;
                }
            }
        }
    }

    private Entry lead(Flight flight, LeaseWait wait, Callable<Long> method) throws Exception {
        Entry result = null;
        running.add(flight);
        try {
            Lookup lookup = level().lookup(bytes(flight.key), wait);
            if (lookup instanceof Hit hit) {
                sharedHits.increment();
                long value = ByteBuffer.wrap(
                                Objects.requireNonNull(hit.content().value()))
                        .getLong();
                result = new Entry(value, time.nanoTime() - hit.age(), Trust.UNPROVEN);
                publish(flight, result);
            } else {
                result = load(flight, lookup instanceof Miss miss ? miss.reservation() : Reservation.NONE, method);
            }
            return result;
        } finally {
            running.remove(flight);
            joinable.remove(flight.key, flight);
            flight.end.complete(result);
        }
    }

    private Entry load(Flight flight, Reservation reservation, Callable<Long> method) throws Exception {
        try {
            long since = time.nanoTime();
            loads.increment();
            Entry entry = new Entry(method.call(), time.nanoTime(), since);
            publish(flight, entry);
            byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(entry.value).array();
            reservation.store(new Content(bytes, bytes.length, new byte[0], List.of()), entry.writtenAt, ttl);
            return entry;
        } finally {
            reservation.release();
        }
    }

    private void publish(Flight flight, Entry entry) {
        lock.lock();
        try {
            if (!flight.detached) {
                entries.put(flight.key, entry);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void clear() {
        lock.lock();
        try {
            running.forEach(flight -> flight.detached = true);
            joinable.clear();
            entries.clear();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void clearEntry(byte[] key) {
        String name = new String(key, StandardCharsets.UTF_8);
        lock.lock();
        try {
            running.stream().filter(flight -> flight.key.equals(name)).forEach(flight -> flight.detached = true);
            joinable.remove(name);
            entries.remove(name);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void clearTag(UUID tag) {
        clear();
    }

    int size() {
        return entries.size();
    }

    int running() {
        return running.size();
    }

    static byte[] bytes(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }

    private SecondLevel level() {
        return Objects.requireNonNull(level);
    }
}
