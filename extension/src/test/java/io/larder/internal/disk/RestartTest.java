package io.larder.internal.disk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.internal.core.store.Entry;
import io.larder.internal.core.store.EntryMetadata;
import io.larder.internal.core.store.EntryTable;
import io.larder.internal.core.store.ExpirySettings;
import io.larder.internal.core.store.MapEntryStore;
import io.larder.internal.core.store.PendingFile;
import io.larder.internal.core.store.PersistedEntry;
import io.larder.internal.core.store.RemovalCause;
import io.larder.internal.core.store.RemovalListener;
import io.larder.internal.core.value.MarshalledBytes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of an earlier run is there in the next, and what is not. */
class RestartTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final RemovalListener DELETING = (entry, cause) -> {
        PersistedEntry saved = entry.persisted();
        if (cause != RemovalCause.STOPPED && saved != null) {
            saved.delete();
        }
    };

    @TempDir
    Path directory;

    private DiskStorageFixture fixture;

    @BeforeEach
    void start() {
        fixture = new DiskStorageFixture(directory).start();
    }

    @AfterEach
    void assertNoWarnings() {
        fixture.close();
        assertEquals(List.of(), fixture.warnings);
    }

    @Test
    @Assertion("P1")
    void restarted_application_restores_its_entries_oldest_first() {
        for (String key : List.of("b", "a", "c")) {
            fixture.write(key, "value of " + key);
            fixture.advance(HOUR);
        }

        assertEquals(
                List.of("b=value of b", "a=value of a", "c=value of c"),
                fixture.restart().loadedEntries());
    }

    @Test
    @Assertion("P1")
    void entries_of_equal_time_are_restored_in_write_order() {
        for (int i = 0; i < 20; i++) {
            fixture.write("k" + i, "v");
        }

        List<Entry> entries = fixture.restart().load();

        for (int i = 0; i < 20; i++) {
            assertEquals(DiskStorageFixture.key("k" + i), entries.get(i).key());
        }
    }

    @Test
    @Assertion({"P1", "H3"})
    void null_result_survives() {
        Entry entry = Entry.live(DiskStorageFixture.key("a"), null, 0, null, fixture.ticker.nanoTime());
        DiskStorageFixture.commit(entry, fixture.files.prepare(entry, Set.of()));

        List<Entry> entries = fixture.restart().load();

        assertEquals(1, entries.size());
        assertTrue(entries.get(0).inMemory());
        assertNull(entries.get(0).live());
        entries.get(0).persisted().delete();
        assertEquals(List.of(), fixture.fileNames());
    }

    @Test
    @Assertion("P1")
    void start_reads_no_values() {
        fixture.write("a", "value");
        fixture.format = new FailingFormat("no value is to be read");

        Entry entry = fixture.restart().load().get(0);

        assertFalse(entry.inMemory());
        assertEquals("value".length(), entry.bytes());
    }

    @Test
    @Assertion({"P1", "T1"})
    void ttl_is_measured_from_the_write_and_includes_downtime() {
        fixture.cache = withExpiry(HOUR, Duration.ZERO);
        fixture.restart().write("a", "value");
        fixture.advance(Duration.ofMinutes(20));
        fixture.close();
        fixture.wall = fixture.wall.plus(Duration.ofMinutes(20));
        EntryTable table = table(-1);
        fixture.files.restoreAll(table::restore, (key, reason, detail) -> {});

        fixture.ticker.advance(Duration.ofMinutes(20).minusNanos(1));
        assertEquals(
                "value",
                DiskStorageFixture.text(table.get(DiskStorageFixture.key("a")).fetch()));
        fixture.ticker.advance(Duration.ofNanos(1));
        assertNull(table.get(DiskStorageFixture.key("a")));
    }

    @Test
    @Assertion({"P1", "T1"})
    void entry_is_deleted_from_disk_at_exactly_ttl() {
        fixture.cache = withExpiry(HOUR, Duration.ZERO);
        fixture.restart().write("a", "value");
        fixture.wall = fixture.wall.plus(HOUR);

        assertEquals(List.of(), fixture.restart().load());
        assertEquals(List.of(), fixture.fileNames());
    }

    @Test
    @Assertion({"P1", "T4"})
    void stale_entry_within_max_stale_survives() {
        fixture.cache = withExpiry(HOUR, HOUR);
        fixture.restart().write("a", "value");
        fixture.wall = fixture.wall.plus(HOUR).plus(HOUR).minusNanos(1);
        assertEquals(List.of("a=value"), fixture.restart().loadedEntries());

        fixture.wall = fixture.wall.plusNanos(1);
        assertEquals(List.of(), fixture.restart().loadedEntries());
    }

    @Test
    @Assertion({"P1", "T6"})
    void own_time_to_live_survives_and_counts_from_the_write() {
        fixture.cache = withOwnLifetimes(HOUR);
        fixture.restart();
        writeFor("short", Duration.ofMinutes(20));
        writeFor("longer", Duration.ofMinutes(30));
        fixture.write("ttl", "value");
        fixture.advance(Duration.ofMinutes(10));
        fixture.close();
        fixture.wall = fixture.wall.plus(Duration.ofMinutes(10));
        EntryTable table = table(-1);
        fixture.files.restoreAll(table::restore, (key, reason, detail) -> {});
        assertEquals(2, table.size().entries());
        assertEquals(2, fixture.fileNames().size());

        fixture.ticker.advance(Duration.ofMinutes(10).minusNanos(1));
        assertEquals(2, table.size().entries());
        fixture.ticker.advance(Duration.ofNanos(1));
        assertEquals(1, table.size().entries());
        fixture.ticker.advance(Duration.ofMinutes(30));

        assertEquals(0, table.size().entries());
        assertEquals(List.of(), fixture.fileNames());
    }

    @Test
    @Assertion({"P1", "T6"})
    void ttl_of_the_new_start_caps_the_own_time_to_live_of_the_last() {
        fixture.cache = withOwnLifetimes(HOUR);
        fixture.restart();
        writeFor("a", Duration.ofMinutes(50));
        fixture.cache = withOwnLifetimes(Duration.ofMinutes(20));
        EntryTable table = table(-1);
        fixture.files.restoreAll(table::restore, (key, reason, detail) -> {});

        fixture.ticker.advance(Duration.ofMinutes(20).minusNanos(1));
        assertEquals(1, table.size().entries());
        fixture.ticker.advance(Duration.ofNanos(1));

        assertEquals(0, table.size().entries());
    }

    private void writeFor(String key, Duration ownTtl) {
        Entry entry = Entry.marshalled(
                DiskStorageFixture.key(key), DiskStorageFixture.marshalled(key), null, fixture.ticker.nanoTime());
        entry.metadata(new EntryMetadata(ownTtl.toNanos()));
        DiskStorageFixture.commit(entry, fixture.files.prepare(entry, Set.of()));
    }

    private static PersistentCacheDescriptor withOwnLifetimes(Duration ttl) {
        return new PersistentCacheDescriptor(
                DiskStorageFixture.CACHE.name(),
                DiskStorageFixture.CACHE.fingerprint(),
                new ExpirySettings(ttl.toNanos(), 0, true));
    }

    @Test
    @Assertion("T5")
    void entry_from_the_future_is_expired() {
        fixture.write("a", "value");
        fixture.wall = fixture.wall.minusNanos(1);

        assertEquals(List.of(), fixture.restart().load());
        assertEquals(List.of(), fixture.fileNames());
    }

    @Test
    @Assertion("P1")
    void entry_without_ttl_survives_centuries() {
        fixture.write("a", "value");
        fixture.wall = fixture.wall.plus(Duration.ofDays(400_000));

        assertEquals(List.of("a=value"), fixture.restart().loadedEntries());
    }

    @Test
    @Assertion({"P1", "T3"})
    void max_entries_applies_on_disk() {
        EntryTable table = table(2);
        for (String key : List.of("a", "b", "c")) {
            Entry entry = Entry.marshalled(
                    DiskStorageFixture.key(key), DiskStorageFixture.marshalled(key), null, fixture.ticker.nanoTime());
            PendingFile pendingFile = fixture.files.prepare(entry, Set.of());
            table.put(entry, null, () -> true, pendingFile);
        }
        assertEquals(2, fixture.fileNames().size());

        EntryTable smaller = table(1);
        fixture.files.restoreAll(smaller::restore, (key, reason, detail) -> {});

        assertEquals(
                "c",
                DiskStorageFixture.text(smaller.get(DiskStorageFixture.key("c")).fetch()));
        assertEquals(1, fixture.fileNames().size());
    }

    @Test
    @Assertion({"P1", "C1"})
    void cleared_entry_is_not_restored() {
        fixture.write("a", "value").persisted().delete();
        fixture.write("b", "value");

        assertEquals(List.of("b=value"), fixture.restart().loadedEntries());
    }

    @Test
    @Assertion({"P1", "P2"})
    void newer_of_two_files_for_one_key_is_restored() {
        fixture.write("a", "old");
        fixture.write("a", "new");
        EntryTable table = table(-1);

        fixture.files.restoreAll(table::restore, (key, reason, detail) -> {});

        assertEquals(
                "new",
                DiskStorageFixture.text(table.get(DiskStorageFixture.key("a")).fetch()));
        assertEquals(1, fixture.fileNames().size());
    }

    @Test
    @Assertion("P2")
    void uncommitted_file_is_deleted_at_the_next_start() {
        Entry entry = Entry.marshalled(
                DiskStorageFixture.key("a"), DiskStorageFixture.marshalled("value"), null, fixture.ticker.nanoTime());
        fixture.files.prepare(entry, Set.of());
        assertEquals(1, fixture.fileNames().size());

        assertEquals(List.of(), fixture.restart().load());
        assertEquals(List.of(), fixture.fileNames());
    }

    @Test
    @Assertion("P1")
    void discarded_file_is_deleted() {
        Entry entry = Entry.marshalled(
                DiskStorageFixture.key("a"), DiskStorageFixture.marshalled("value"), null, fixture.ticker.nanoTime());

        fixture.files.prepare(entry, Set.of()).discard();

        assertEquals(List.of(), fixture.fileNames());
    }

    @Test
    @Assertion({"P1", "C3"})
    void file_numbers_are_not_reused_after_a_restart() {
        Entry old = fixture.write("a", "old");
        fixture.restart().write("b", "new");

        old.persisted().delete();

        assertEquals(List.of("a=old", "b=new"), fixture.restart().loadedEntries());
        assertEquals(2, fixture.fileNames().size());
    }

    @Test
    @Assertion("P1")
    void value_larger_than_the_buffer_survives() {
        byte[] large = new byte[300_000];
        new Random(7).nextBytes(large);
        Entry entry = Entry.marshalled(
                DiskStorageFixture.key("a"), new MarshalledBytes(large), null, fixture.ticker.nanoTime());
        DiskStorageFixture.commit(entry, fixture.files.prepare(entry, Set.of()));

        Entry loaded = fixture.restart().load().get(0);

        assertEquals(large.length, loaded.bytes());
        assertArrayEquals(large, ((MarshalledBytes) loaded.fetch()).bytes());
    }

    private EntryTable table(int maxEntries) {
        fixture.restart();
        return new EntryTable(new MapEntryStore(), fixture.cache.expiry(), maxEntries, fixture.ticker, DELETING);
    }

    private static PersistentCacheDescriptor withExpiry(Duration ttl, Duration maxStale) {
        return new PersistentCacheDescriptor(
                DiskStorageFixture.CACHE.name(),
                DiskStorageFixture.CACHE.fingerprint(),
                new ExpirySettings(ttl.toNanos(), maxStale.toNanos()));
    }
}
