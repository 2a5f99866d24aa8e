package io.larder.internal.resource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.internal.core.key.Key;
import io.larder.internal.core.store.Entry;
import io.larder.internal.core.store.RemovalCause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many threads at once, released together by a barrier in each round. */
@Assertion("R3")
class ResourceRegistryConcurrencyTest {

    private static final int THREADS = 6;
    private static final int ROUNDS = 1_000;

    private static final class Connection {
        final AtomicInteger releaseCount = new AtomicInteger();
    }

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private ResourceRegistry registry = new ResourceRegistry(Thread::new, Duration.ofSeconds(30));
    private ResourceReleaser releaser = releaser(registry);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void only_the_last_of_many_concurrent_removals_releases() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Connection connection = new Connection();
            List<Entry> entries = entries(connection);
            entries.forEach(releaser::beforePut);

            runConcurrently(thread -> releaser.onRemoval(entries.get(thread), RemovalCause.CLEARED));

            assertEquals(1, connection.releaseCount.get(), "round " + round);
        }
    }

    @Test
    void one_entry_removed_by_all_threads_is_released_once() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Connection connection = new Connection();
            Entry entry = entry(connection);
            releaser.beforePut(entry);

            runConcurrently(thread -> releaser.onRemoval(entry, RemovalCause.EVICTED));

            assertEquals(1, connection.releaseCount.get(), "round " + round);
        }
    }

    @Test
    void an_object_that_one_entry_holds_is_not_released_while_other_entries_are_put_and_removed() throws Exception {
        Connection connection = new Connection();
        Entry permanent = entry(connection);
        releaser.beforePut(permanent);

        runConcurrently(thread -> {
            for (int i = 0; i < ROUNDS; i++) {
                Entry temporary = entry(connection);
                releaser.beforePut(temporary);
                releaser.onRemoval(temporary, i % 2 == 0 ? RemovalCause.DUPLICATE : RemovalCause.CLEARED);
            }
        });
        assertEquals(0, connection.releaseCount.get());

        releaser.onRemoval(permanent, RemovalCause.CLEARED);
        assertEquals(1, connection.releaseCount.get());
    }

    @Test
    void entries_put_and_removed_during_close_are_released_once() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            registry = new ResourceRegistry(Thread::new, Duration.ofSeconds(30));
            releaser = releaser(registry);
            List<Connection> connections = connections();
            List<Entry> entries = connections.stream()
                    .map(ResourceRegistryConcurrencyTest::entry)
                    .toList();
            List<Entry> before = entries.subList(0, entries.size() / 2);
            before.forEach(releaser::beforePut);
            int seed = round;

            runConcurrently(thread -> {
                if (thread == 0) {
                    registry.close();
                    return;
                }
                Random random = new Random(seed * 31L + thread);
                Entry entry = entries.get((thread * 2 + random.nextInt(2)) % entries.size());
                releaser.beforePut(entry);
                releaser.onRemoval(entry, RemovalCause.REPLACED);
            });

            before.forEach(entry -> assertEquals(1, count(entry), "held before the end"));
            entries.forEach(entry -> assertTrue(count(entry) <= 1, "released twice"));
        }
    }

    private static int count(Entry entry) {
        return ((Connection) entry.live()).releaseCount.get();
    }

    private void runConcurrently(IntConsumer work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int thread = i;
            running.add(threads.submit(() -> {
                start.await(20, TimeUnit.SECONDS);
                work.accept(thread);
                return null;
            }));
        }
        for (Future<?> one : running) {
            one.get(20, TimeUnit.SECONDS);
        }
    }

    private static ResourceReleaser releaser(ResourceRegistry registry) {
        return registry.releaser(
                "shop.Pool#connection()", object -> ((Connection) object).releaseCount.incrementAndGet());
    }

    private static List<Connection> connections() {
        List<Connection> connections = new ArrayList<>();
        for (int i = 0; i < 2 * THREADS; i++) {
            connections.add(new Connection());
        }
        return connections;
    }

    private static List<Entry> entries(Connection connection) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            entries.add(entry(connection));
        }
        return entries;
    }

    private static Entry entry(Connection connection) {
        return Entry.live(Key.of("key".getBytes(UTF_8)), connection, 0, null, 0);
    }
}
