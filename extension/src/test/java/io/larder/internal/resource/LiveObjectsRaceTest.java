package io.larder.internal.resource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.internal.engine.entry.Departure;
import io.larder.internal.engine.entry.Entry;
import io.larder.internal.engine.key.Key;
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
class LiveObjectsRaceTest {

    private static final int THREADS = 6;
    private static final int ROUNDS = 1_000;

    private static final class Connection {
        final AtomicInteger releases = new AtomicInteger();
    }

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private LiveObjects objects = new LiveObjects();
    private Releases releases = releases(objects);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void the_last_of_many_that_leave_at_once_releases_and_no_other() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Connection connection = new Connection();
            List<Entry> entries = entries(connection);
            entries.forEach(releases::offered);

            together(thread -> releases.left(entries.get(thread), Departure.CLEARED));

            assertEquals(1, connection.releases.get(), "round " + round);
        }
    }

    @Test
    void one_entry_that_all_threads_take_away_releases_once() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Connection connection = new Connection();
            Entry entry = entry(connection);
            releases.offered(entry);

            together(thread -> releases.left(entry, Departure.EVICTED));

            assertEquals(1, connection.releases.get(), "round " + round);
        }
    }

    @Test
    void an_object_that_one_entry_holds_is_not_released_however_many_others_come_and_go() throws Exception {
        Connection connection = new Connection();
        Entry staying = entry(connection);
        releases.offered(staying);

        together(thread -> {
            for (int i = 0; i < ROUNDS; i++) {
                Entry passing = entry(connection);
                releases.offered(passing);
                releases.left(passing, i % 2 == 0 ? Departure.LOST : Departure.CLEARED);
            }
        });
        assertEquals(0, connection.releases.get());

        releases.left(staying, Departure.CLEARED);
        assertEquals(1, connection.releases.get());
    }

    @Test
    void whatever_comes_and_goes_while_the_end_runs_is_released_once() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            objects = new LiveObjects();
            releases = releases(objects);
            List<Connection> connections = connections();
            List<Entry> entries =
                    connections.stream().map(LiveObjectsRaceTest::entry).toList();
            List<Entry> before = entries.subList(0, entries.size() / 2);
            before.forEach(releases::offered);
            int seed = round;

            together(thread -> {
                if (thread == 0) {
                    objects.close();
                    return;
                }
                Random random = new Random(seed * 31L + thread);
                Entry entry = entries.get((thread * 2 + random.nextInt(2)) % entries.size());
                releases.offered(entry);
                releases.left(entry, Departure.REPLACED);
            });

            before.forEach(entry -> assertEquals(1, count(entry), "held before the end"));
            entries.forEach(entry -> assertTrue(count(entry) <= 1, "released twice"));
        }
    }

    private static int count(Entry entry) {
        return ((Connection) entry.live()).releases.get();
    }

    private void together(IntConsumer work) throws Exception {
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

    private static Releases releases(LiveObjects objects) {
        return objects.releases("shop.Pool#connection()", object -> ((Connection) object).releases.incrementAndGet());
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
