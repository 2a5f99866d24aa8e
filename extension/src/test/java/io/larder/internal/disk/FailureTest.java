package io.larder.internal.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.larder.Assertion;
import io.larder.internal.core.store.FakeTicker;
import io.larder.internal.core.store.PendingFile;
import io.larder.internal.core.store.Entry;
import io.larder.internal.core.store.PersistedEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that cannot be used, or not any more: calls go on. */
@Assertion("P3")
class FailureTest {

    @TempDir
    Path directory;

    private Runs runs;

    @BeforeEach
    void start() {
        runs = new Runs(directory).start();
    }

    @AfterEach
    void stop() {
        runs.close();
    }

    @Test
    void a_file_in_the_place_of_the_directory_is_one_warning_that_names_the_path() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "no folder");

        assertRefused(file);
        assertRefused(file.resolve("below"));
    }

    @Test
    void a_directory_in_which_nothing_can_be_made_is_one_warning_that_names_the_path() {
        Path readOnly = Path.of("/proc/sys");
        assumeTrue(Files.isDirectory(readOnly), "left out: no read-only folder here");

        assertRefused(readOnly);
    }

    private void assertRefused(Path base) {
        runs.warnings.clear();
        Optional<DiskStores> stores = DiskStores.open(
                base,
                Runs.APPLICATION,
                new Clocks(InstantSource.system(), new FakeTicker()),
                runs.warnings::add,
                ValueForm.MARSHALLED);

        assertEquals(Optional.empty(), stores);
        assertEquals(1, runs.warnings.size(), () -> "" + runs.warnings);
        assertTrue(runs.warnings.get(0).startsWith("LARDER-09001 " + base), runs.warnings.get(0));
    }

    @Test
    void a_write_that_fails_leaves_nothing_and_is_one_warning_in_thirty_seconds() {
        runs.form = new FailingForm("No space left on device");
        runs.restart();

        for (int i = 0; i < 5; i++) {
            assertNull(draft("key"));
        }
        assertEquals(List.of(), runs.fileNames());
        assertEquals(1, runs.warnings.size(), () -> "" + runs.warnings);
        assertTrue(runs.warnings.get(0).contains("No space left on device; calls go on"), runs.warnings.get(0));

        runs.pass(Duration.ofSeconds(30).minusNanos(1));
        assertNull(draft("key"));
        assertEquals(1, runs.warnings.size());

        runs.pass(Duration.ofNanos(1));
        assertNull(draft("key"));
        assertEquals(2, runs.warnings.size());
        assertTrue(runs.warnings.get(1).contains("5 more failures"), runs.warnings.get(1));
    }

    @Test
    void a_folder_that_disappears_is_a_warning_and_misses() throws IOException {
        Entry entry = runs.write("a", "value");
        Entry loaded = runs.restart().load().get(0);
        PendingFile draft = draft("b");
        Folders.remove(runs.cacheFolder());

        assertNull(draft.commit());
        assertNull(draft("c"));
        assertNull(loaded.fetch());
        entry.persisted().delete();
        runs.files.restoreAll(found -> {
            throw new AssertionError("nothing is there");
        });

        assertEquals(1, runs.warnings.size(), () -> "" + runs.warnings);
        assertTrue(runs.warnings.get(0).startsWith("LARDER-09003 "), runs.warnings.get(0));
        assertTrue(runs.stores.failures() > 1, "each one is counted, told or not");
    }

    @Test
    void to_delete_twice_is_no_failure() {
        PersistedEntry saved = runs.write("a", "value").persisted();

        saved.delete();
        saved.delete();

        assertEquals(List.of(), runs.warnings);
    }

    /** A channel of its own would be closed by the interrupt, and the entry thrown away as damaged. */
    @Test
    @Assertion({"P3", "S3"})
    void an_interrupted_thread_writes_and_reads_like_any_other() {
        Thread.currentThread().interrupt();
        try {
            runs.write("a", "value");
            Entry loaded = runs.restart().load().get(0);

            assertEquals("value", Runs.text(loaded.fetch()));
            assertEquals(List.of(), runs.warnings);
        } finally {
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    @Assertion("P4")
    void two_deployments_on_one_folder_one_works_in_memory_with_one_warning() {
        Optional<DiskStores> second = again();

        assertEquals(Optional.empty(), second);
        assertEquals(1, runs.warnings.size());
        assertTrue(runs.warnings.get(0).startsWith("LARDER-09002 "), runs.warnings.get(0));

        runs.close();
        DiskStores third = again().orElseThrow();
        third.close();
    }

    @Test
    @Assertion("W4")
    void a_closed_store_leaves_nothing_in_the_virtual_machine_and_touches_nothing() {
        Entry entry = runs.write("a", "value");
        PendingFile draft = draft("b");
        runs.close();

        entry.persisted().delete();
        assertNull(draft("c"));
        assertNull(draft.commit());

        assertEquals(List.of(Names.entry(1)), runs.fileNames());
        assertFalse(System.getProperties().stringPropertyNames().stream()
                .anyMatch(name -> name.startsWith("io.larder.disk.") && name.contains(directory.toString())));
    }

    private PendingFile draft(String key) {
        Entry entry = Entry.marshalled(Runs.key(key), Runs.marshalled("value"), null, runs.ticker.nanoTime());
        return runs.files.prepare(entry);
    }

    private Optional<DiskStores> again() {
        return DiskStores.open(
                directory,
                Runs.APPLICATION,
                new Clocks(() -> runs.wall, runs.ticker),
                runs.warnings::add,
                ValueForm.MARSHALLED);
    }
}
