package io.larder.internal.disk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.internal.core.store.RemovalCause;
import io.larder.internal.core.store.RemovalListener;
import io.larder.internal.core.store.PendingFile;
import io.larder.internal.core.store.Entry;
import io.larder.internal.core.store.EntryTable;
import io.larder.internal.core.store.MapEntryStore;
import io.larder.internal.core.store.EntryExpiry;
import io.larder.internal.core.store.PersistedEntry;
import io.larder.internal.engine.value.Marshalled;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of an earlier run is there in the next, and what is not. */
class RestartTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final RemovalListener DELETING = (entry, why) -> {
        PersistedEntry saved = entry.persisted();
        if (why != RemovalCause.STOPPED && saved != null) {
            saved.delete();
        }
    };

    @TempDir
    Path directory;

    private Runs runs;

    @BeforeEach
    void start() {
        runs = new Runs(directory).start();
    }

    @AfterEach
    void nothing_is_wrong() {
        runs.close();
        assertEquals(List.of(), runs.warnings);
    }

    @Test
    @Assertion("P1")
    void a_restarted_application_finds_what_it_wrote_oldest_first() {
        for (String key : List.of("b", "a", "c")) {
            runs.write(key, "value of " + key);
            runs.pass(HOUR);
        }

        assertEquals(
                List.of("b=value of b", "a=value of a", "c=value of c"),
                runs.restart().loaded());
    }

    @Test
    @Assertion("P1")
    void entries_of_one_moment_come_in_the_order_of_their_writing() {
        for (int i = 0; i < 20; i++) {
            runs.write("k" + i, "v");
        }

        List<Entry> entries = runs.restart().load();

        for (int i = 0; i < 20; i++) {
            assertEquals(Runs.key("k" + i), entries.get(i).key());
        }
    }

    @Test
    @Assertion({"P1", "H3"})
    void null_is_a_result_that_survives() {
        Entry entry = Entry.live(Runs.key("a"), null, 0, null, runs.ticker.nanoTime());
        Runs.commit(entry, runs.files.prepare(entry));

        List<Entry> entries = runs.restart().load();

        assertEquals(1, entries.size());
        assertTrue(entries.get(0).inMemory());
        assertNull(entries.get(0).live());
        entries.get(0).persisted().delete();
        assertEquals(List.of(), runs.fileNames());
    }

    @Test
    @Assertion("P1")
    void a_start_reads_no_value() {
        runs.write("a", "value");
        runs.form = new FailingForm("no value is to be read");

        Entry entry = runs.restart().load().get(0);

        assertFalse(entry.inMemory());
        assertEquals("value".length(), entry.bytes());
    }

    @Test
    @Assertion({"P1", "T1"})
    void time_to_live_counts_from_the_write_while_nothing_runs() {
        runs.cache = lasting(HOUR, Duration.ZERO);
        runs.restart().write("a", "value");
        runs.pass(Duration.ofMinutes(20));
        runs.close();
        runs.wall = runs.wall.plus(Duration.ofMinutes(20));
        EntryTable table = table(-1);
        runs.files.restoreAll(table::restore);

        runs.ticker.advance(Duration.ofMinutes(20).minusNanos(1));
        assertEquals("value", Runs.text(table.get(Runs.key("a")).fetch()));
        runs.ticker.advance(Duration.ofNanos(1));
        assertNull(table.get(Runs.key("a")));
    }

    @Test
    @Assertion({"P1", "T1"})
    void at_exactly_ttl_an_entry_is_gone_from_disk_too() {
        runs.cache = lasting(HOUR, Duration.ZERO);
        runs.restart().write("a", "value");
        runs.wall = runs.wall.plus(HOUR);

        assertEquals(List.of(), runs.restart().load());
        assertEquals(List.of(), runs.fileNames());
    }

    @Test
    @Assertion({"P1", "T4"})
    void a_stale_entry_that_may_still_be_served_survives() {
        runs.cache = lasting(HOUR, HOUR);
        runs.restart().write("a", "value");
        runs.wall = runs.wall.plus(HOUR).plus(HOUR).minusNanos(1);
        assertEquals(List.of("a=value"), runs.restart().loaded());

        runs.wall = runs.wall.plusNanos(1);
        assertEquals(List.of(), runs.restart().loaded());
    }

    @Test
    @Assertion("T5")
    void an_entry_from_the_future_counts_as_expired() {
        runs.write("a", "value");
        runs.wall = runs.wall.minusNanos(1);

        assertEquals(List.of(), runs.restart().load());
        assertEquals(List.of(), runs.fileNames());
    }

    @Test
    @Assertion("P1")
    void an_entry_without_an_end_survives_centuries() {
        runs.write("a", "value");
        runs.wall = runs.wall.plus(Duration.ofDays(400_000));

        assertEquals(List.of("a=value"), runs.restart().loaded());
    }

    @Test
    @Assertion({"P1", "T3"})
    void the_bound_holds_on_disk_too() {
        EntryTable table = table(2);
        for (String key : List.of("a", "b", "c")) {
            Entry entry = Entry.marshalled(Runs.key(key), Runs.marshalled(key), null, runs.ticker.nanoTime());
            PendingFile draft = runs.files.prepare(entry);
            table.put(entry, null, () -> true, draft);
        }
        assertEquals(2, runs.fileNames().size());

        EntryTable smaller = table(1);
        runs.files.restoreAll(smaller::restore);

        assertEquals("c", Runs.text(smaller.get(Runs.key("c")).fetch()));
        assertEquals(1, runs.fileNames().size());
    }

    @Test
    @Assertion({"P1", "C1"})
    void what_was_cleared_does_not_come_back() {
        runs.write("a", "value").persisted().delete();
        runs.write("b", "value");

        assertEquals(List.of("b=value"), runs.restart().loaded());
    }

    @Test
    @Assertion({"P1", "P2"})
    void of_two_files_of_one_key_the_later_one_counts() {
        runs.write("a", "old");
        runs.write("a", "new");
        EntryTable table = table(-1);

        runs.files.restoreAll(table::restore);

        assertEquals("new", Runs.text(table.get(Runs.key("a")).fetch()));
        assertEquals(1, runs.fileNames().size());
    }

    @Test
    @Assertion("P2")
    void a_draft_that_nobody_saw_is_removed_at_the_next_start() {
        Entry entry = Entry.marshalled(Runs.key("a"), Runs.marshalled("value"), null, runs.ticker.nanoTime());
        runs.files.prepare(entry);
        assertEquals(1, runs.fileNames().size());

        assertEquals(List.of(), runs.restart().load());
        assertEquals(List.of(), runs.fileNames());
    }

    @Test
    @Assertion("P1")
    void a_discarded_draft_leaves_nothing() {
        Entry entry = Entry.marshalled(Runs.key("a"), Runs.marshalled("value"), null, runs.ticker.nanoTime());

        runs.files.prepare(entry).discard();

        assertEquals(List.of(), runs.fileNames());
    }

    @Test
    @Assertion({"P1", "C3"})
    void a_number_is_not_used_again_after_a_restart() {
        Entry old = runs.write("a", "old");
        runs.restart().write("b", "new");

        old.persisted().delete();

        assertEquals(List.of("a=old", "b=new"), runs.restart().loaded());
        assertEquals(2, runs.fileNames().size());
    }

    @Test
    @Assertion("P1")
    void values_of_several_buffers_survive() {
        byte[] large = new byte[300_000];
        new Random(7).nextBytes(large);
        Entry entry = Entry.marshalled(Runs.key("a"), new Marshalled(large), null, runs.ticker.nanoTime());
        Runs.commit(entry, runs.files.prepare(entry));

        Entry loaded = runs.restart().load().get(0);

        assertEquals(large.length, loaded.bytes());
        assertArrayEquals(large, loaded.fetch().graph());
    }

    private EntryTable table(int maxEntries) {
        runs.restart();
        return new EntryTable(new MapEntryStore(), runs.cache.lifetime(), maxEntries, runs.ticker, DELETING);
    }

    private static SavedCache lasting(Duration ttl, Duration maxStale) {
        return new SavedCache(
                Runs.CACHE.name(), Runs.CACHE.fingerprint(), new EntryExpiry(ttl.toNanos(), maxStale.toNanos()));
    }
}
