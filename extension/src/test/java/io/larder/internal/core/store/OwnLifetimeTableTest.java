package io.larder.internal.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.Assertion;
import io.larder.internal.core.key.Key;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A table whose entries end at different times, beside a map that is searched as a whole. */
class OwnLifetimeTableTest {

    private static final int MAX_STALE = 3;

    private final FakeTicker ticker = new FakeTicker();
    private final Map<Entry, RemovalCause> removals = new HashMap<>();

    @Test
    @Assertion({"T1", "T2", "T6"})
    void random_lifetimes_end_as_those_of_a_map_that_is_searched() {
        for (int seed = 1; seed <= 100; seed++) {
            Random random = new Random(seed);
            EntryTable table = table(ExpirySettings.FOREVER);
            Map<Integer, Long> ends = new TreeMap<>();
            long now = 0;
            for (int step = 0; step < 1_000; step++) {
                int number = random.nextInt(50);
                long ttl = random.nextInt(5) == 0 ? ExpirySettings.FOREVER : 1 + random.nextInt(40);
                table.put(entry(number, ttl), table.get(key(number)), () -> true, null);
                ends.put(number, ttl == ExpirySettings.FOREVER ? Long.MAX_VALUE : now + ttl + MAX_STALE);
                if (random.nextInt(10) == 0) {
                    int cleared = random.nextInt(50);
                    table.clear(key(cleared), () -> {});
                    ends.remove(cleared);
                }
                int time = random.nextInt(4);
                now += time;
                ticker.advance(Duration.ofNanos(time));
                long present = now;
                ends.values().removeIf(end -> end <= present);
                assertEquals(ends.size(), table.size().entries(), "seed " + seed + " step " + step);
            }
        }
    }

    /** What {@code ExpirySettings} adds to a time near the end of the range would be negative. */
    @Test
    @Assertion("T6")
    void longest_time_to_live_orders_behind_all_others() {
        EntryTable table = table(ExpirySettings.FOREVER);
        table.put(entry(1, Long.MAX_VALUE - 1), null, () -> true, null);
        ticker.advance(Duration.ofDays(200));
        table.put(entry(2, Long.MAX_VALUE - 1), null, () -> true, null);
        table.put(entry(3, 5), null, () -> true, null);

        ticker.advance(Duration.ofNanos(5 + MAX_STALE));

        assertEquals(2, table.size().entries());
    }

    @Test
    @Assertion("T6")
    void replaced_entries_do_not_accumulate() {
        AtomicLong referenced = new AtomicLong();
        ExpirySettings expiry = new ExpirySettings(ExpirySettings.FOREVER, 0, true);
        DeadlineQueue queue = new DeadlineQueue(expiry, 0);
        for (int i = 0; i < 10_000; i++) {
            Entry replaced = entry(1, 1_000_000);
            replaced.inTable = true;
            queue.add(replaced, 1);
            replaced.inTable = false;
            referenced.set(Math.max(referenced.get(), queue.size()));
        }

        assertEquals(67, referenced.get());
    }

    private EntryTable table(long ttl) {
        return new EntryTable(new MapEntryStore(), new ExpirySettings(ttl, MAX_STALE, true), -1, ticker, removals::put);
    }

    private Entry entry(int number, long ttl) {
        Entry entry = Entry.live(key(number), number, 0, null, ticker.nanoTime());
        entry.metadata(ttl == ExpirySettings.FOREVER ? null : new EntryMetadata(ttl));
        return entry;
    }

    private static Key key(int number) {
        return Key.of(ByteBuffer.allocate(4).putInt(number).array());
    }
}
