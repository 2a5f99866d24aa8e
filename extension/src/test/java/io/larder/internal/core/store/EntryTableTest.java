package io.larder.internal.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.internal.core.key.Key;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntryTableTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final FakeTicker ticker = new FakeTicker();
    private final List<String> removals = new ArrayList<>();

    @Test
    @Assertion("T1")
    void expired_entry_is_not_served_at_exactly_ttl() {
        EntryTable table = table(10 * SECOND, 0, -1);
        write(table, 1);

        ticker.advance(Duration.ofSeconds(10).minusNanos(1));
        assertNotNull(table.get(key(1)));
        ticker.advance(Duration.ofNanos(1));
        assertNull(table.get(key(1)));
    }

    @Test
    @Assertion("T1")
    void reads_do_not_extend_the_time_to_live() {
        EntryTable table = table(2 * SECOND, 0, -1);
        write(table, 1);

        ticker.advance(Duration.ofSeconds(1));
        assertNotNull(table.get(key(1)));
        ticker.advance(Duration.ofSeconds(1));
        assertNull(table.get(key(1)));
    }

    @Test
    @Assertion("T2")
    void sweep_removes_expired_entries_without_a_call() {
        EntryTable table = table(SECOND, 0, -1);
        write(table, 1);
        ticker.advance(Duration.ofSeconds(1));

        table.sweep();

        assertEquals(List.of("EXPIRED 1"), removals);
        assertEquals(0, table.size().entries());
    }

    @Test
    @Assertion("T3")
    void full_table_admits_the_new_entry_and_evicts_another() {
        for (int maxEntries : new int[] {1, 2, 3, 10, 99, 100, 101}) {
            removals.clear();
            EntryTable table = table(ExpirySettings.FOREVER, 0, maxEntries);
            for (int i = 1; i <= 5 * maxEntries; i++) {
                write(table, i);
                assertNotNull(table.get(key(i)), "entry " + i + " of at most " + maxEntries);
                assertEquals(Math.min(i, maxEntries), table.size().entries());
                assertEquals(Math.max(0, i - maxEntries), removals.size());
            }
        }
    }

    /** Second chance evicted an entry that was read a hundred times as readily as one that was read once. */
    @Test
    @Assertion("T3")
    void entry_that_is_read_often_survives_a_scan() {
        EntryTable table = table(ExpirySettings.FOREVER, 0, 100);
        IntStream.rangeClosed(1, 50).forEach(i -> write(table, i));
        for (int round = 0; round < 100; round++) {
            IntStream.rangeClosed(1, 50).forEach(i -> assertNotNull(table.get(key(i))));
        }

        IntStream.rangeClosed(1_000, 11_000).forEach(i -> write(table, i));

        long survivors = IntStream.rangeClosed(1, 50)
                .filter(i -> table.get(key(i)) != null)
                .count();
        assertTrue(survivors >= 45, survivors + " of 50");
    }

    @Test
    @Assertion("T3")
    void expired_entries_are_removed_before_any_is_evicted() {
        EntryTable table = table(2 * SECOND, 0, 2);
        write(table, 1);
        ticker.advance(Duration.ofSeconds(1));
        write(table, 2);
        ticker.advance(Duration.ofSeconds(1));
        table.get(key(2));

        write(table, 3);

        assertEquals(List.of("EXPIRED 1"), removals);
    }

    @Test
    @Assertion("T3")
    void replacing_an_entry_evicts_nothing() {
        EntryTable table = table(ExpirySettings.FOREVER, 0, 2);
        write(table, 1);
        Entry two = write(table, 2);

        table.put(entry(2), two, () -> true, null);

        assertEquals(List.of("REPLACED 2"), removals);
        assertEquals(2, table.size().entries());
    }

    @Test
    @Assertion("T3")
    void max_entries_and_removals_are_exact_under_eight_writing_threads() throws Exception {
        Map<Entry, RemovalCause> removed = new ConcurrentHashMap<>();
        LongAdder twice = new LongAdder();
        LongAdder offered = new LongAdder();
        EntryTable table = new EntryTable(
                new MapEntryStore(), new ExpirySettings(ExpirySettings.FOREVER, 0), 50, ticker, (entry, cause) -> {
                    if (removed.put(entry, cause) != null) {
                        twice.increment();
                    }
                });
        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (int round = 0; round < 20; round++) {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<?>> writers = new ArrayList<>();
            for (int t = 0; t < 8; t++) {
                int offset = (8 * round + t) * 10_000;
                writers.add(threads.submit(() -> {
                    start.await();
                    for (int i = 0; i < 500; i++) {
                        write(table, offset + i);
                        offered.increment();
                        table.get(key(offset + i / 2));
                    }
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> writer : writers) {
                writer.get();
            }
            assertEquals(50, table.size().entries());
            assertEquals(offered.sum() - 50, removed.size());
        }
        threads.shutdown();
        assertEquals(0, twice.sum());
        assertEquals(Set.of(RemovalCause.EVICTED), Set.copyOf(removed.values()));
    }

    @Test
    @Assertion("S3")
    void fresh_existing_entry_wins() {
        EntryTable table = table(ExpirySettings.FOREVER, 0, -1);
        Entry first = write(table, 1);

        assertSame(first, table.put(entry(1), null, () -> true, null));
    }

    @Test
    @Assertion("S5")
    void entry_that_is_not_admitted_is_not_put() {
        EntryTable table = table(ExpirySettings.FOREVER, 0, -1);

        assertNull(table.put(entry(1), null, () -> false, null));
        assertNull(table.get(key(1)));
    }

    @Test
    @Assertion("C1")
    void clear_detaches_loads_before_it_removes_all_entries() {
        EntryTable table = table(SECOND, 0, 5);
        IntStream.rangeClosed(1, 3).forEach(i -> write(table, i));

        table.clear(RemovalCause.CLEARED, () -> removals.add("detached"));

        assertEquals("detached", removals.get(0));
        assertEquals(
                List.of("CLEARED 1", "CLEARED 2", "CLEARED 3"),
                removals.subList(1, 4).stream().sorted().toList());
        assertEquals(new EntryTable.Size(0, 0), table.size());
    }

    @Test
    @Assertion("T4")
    void stale_entry_is_available_until_max_stale_has_passed() {
        EntryTable table = table(SECOND, SECOND, -1);
        write(table, 1);
        ticker.advance(Duration.ofSeconds(1));

        assertNull(table.get(key(1)));
        assertNotNull(table.getStale(key(1)));
        ticker.advance(Duration.ofSeconds(1));
        assertNull(table.getStale(key(1)));
    }

    /** An application that brought its Infinispan along sees the entries there, and may remove them. */
    @Test
    @Assertion("T3")
    void bound_holds_in_a_store_that_others_see_and_change() {
        MapEntryStore visible = new MapEntryStore();
        EntryTable table = new EntryTable(
                new StoppableStore(visible, new AtomicBoolean()),
                new ExpirySettings(ExpirySettings.FOREVER, 0),
                3,
                ticker,
                (entry, cause) -> removals.add(cause + " " + entry.live()));
        for (int i = 1; i <= 20; i++) {
            write(table, i);
            assertEquals(Math.min(i, 3), visible.size());
            assertNotNull(visible.get(key(i)));
        }
        Entry removed = table.get(key(20));
        assertNotNull(removed);
        visible.remove(removed);

        assertNull(table.get(key(20)));
        write(table, 20);
        assertNotNull(table.get(key(20)));
        assertEquals(3, table.size().entries());
        assertEquals(18, removals.size());
    }

    /** Entries that a stopped store refused were once queued all the same: each call was slower than the last, under the lock. */
    @Test
    @Assertion("W3")
    void a_stopped_store_leaves_nothing_behind_and_calls_cost_the_same() {
        AtomicBoolean stopped = new AtomicBoolean();
        MapEntryStore entries = new MapEntryStore();
        EntryTable table = new EntryTable(
                new StoppableStore(entries, stopped),
                new ExpirySettings(SECOND, 0),
                100,
                ticker,
                (entry, cause) -> removals.add(cause + " " + entry.live()));
        write(table, 1);
        write(table, 2);
        stopped.set(true);

        long[] nanos = new long[10];
        for (int part = 0; part < nanos.length; part++) {
            long start = System.nanoTime();
            for (int i = 0; i < 100_000; i++) {
                Entry entry = entry(i);
                assertNull(table.put(entry, null, () -> true, null));
            }
            nanos[part] = (System.nanoTime() - start) / 100_000;
        }

        System.getLogger("test").log(Level.INFO, "ns per call of a stopped store: " + Arrays.toString(nanos));
        assertEquals(List.of("STOPPED 1", "STOPPED 2"), removals);
        assertEquals(new EntryTable.Size(0, 0), table.size());
        assertTrue(nanos[9] < 10 * Math.max(nanos[1], 1_000), Arrays.toString(nanos));
    }

    private record StoppableStore(MapEntryStore entries, AtomicBoolean stopped) implements EntryStore {

        @Override
        public @Nullable Entry get(Key key) {
            return stopped.get() ? null : entries.get(key);
        }

        @Override
        public boolean put(Entry entry) {
            return !stopped.get() && entries.put(entry);
        }

        @Override
        public void remove(Entry entry) {
            entries.remove(entry);
        }

        @Override
        public void clear() {
            entries.clear();
        }

        @Override
        public int size() {
            return stopped.get() ? 0 : entries.size();
        }

        @Override
        public void forEach(Consumer<? super Entry> action) {
            entries.forEach(action);
        }
    }

    private EntryTable table(long ttl, long maxStale, int maxEntries) {
        return new EntryTable(
                new MapEntryStore(),
                new ExpirySettings(ttl, maxStale),
                maxEntries,
                ticker,
                (entry, cause) -> removals.add(cause + " " + entry.live()));
    }

    private Entry write(EntryTable table, int number) {
        Entry entry = entry(number);
        table.put(entry, null, () -> true, null);
        return entry;
    }

    private Entry entry(int number) {
        return Entry.live(key(number), number, 0, null, ticker.nanoTime());
    }

    private static Key key(int number) {
        return Key.of(ByteBuffer.allocate(4).putInt(number).array());
    }
}
