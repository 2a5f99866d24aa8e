package io.larder.internal.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.larder.Assertion;
import io.larder.internal.core.store.Entry;
import io.larder.internal.core.store.FakeTicker;
import io.larder.internal.core.store.PendingFile;
import io.larder.internal.core.store.PersistedEntry;
import io.larder.internal.envelope.EnvelopeDigest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that cannot be used, or not any more: calls go on. */
@Assertion("P3")
class DiskFailureTest {

    @TempDir
    Path directory;

    private DiskStorageFixture fixture;

    @BeforeEach
    void start() {
        fixture = new DiskStorageFixture(directory).start();
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void file_with_the_name_of_the_directory_is_one_warning_with_the_path() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "no folder");

        assertNotOpened(file);
        assertNotOpened(file.resolve("below"));
    }

    @Test
    void read_only_directory_is_one_warning_with_the_path() {
        Path readOnly = Path.of("/proc/sys");
        assumeTrue(Files.isDirectory(readOnly), "left out: no read-only folder here");

        assertNotOpened(readOnly);
    }

    private void assertNotOpened(Path base) {
        fixture.warnings.clear();
        Optional<DiskStorage> storage = DiskStorage.open(
                base,
                DiskStorageFixture.APPLICATION,
                new ClockPair(InstantSource.system(), new FakeTicker()),
                fixture.warnings::add,
                MarshalledFormat.MARSHALLED,
                EnvelopeDigest.sha256());

        assertEquals(Optional.empty(), storage);
        assertEquals(1, fixture.warnings.size(), () -> "" + fixture.warnings);
        assertTrue(fixture.warnings.get(0).startsWith("LARDER-09001 " + base), fixture.warnings.get(0));
    }

    @Test
    void failed_write_deletes_its_file_and_warns_once_in_thirty_seconds() {
        fixture.format = new FailingFormat("No space left on device");
        fixture.restart();

        for (int i = 0; i < 5; i++) {
            assertNull(writePending("key"));
        }
        assertEquals(List.of(), fixture.fileNames());
        assertEquals(1, fixture.warnings.size(), () -> "" + fixture.warnings);
        assertTrue(fixture.warnings.get(0).contains("No space left on device; calls go on"), fixture.warnings.get(0));

        fixture.advance(Duration.ofSeconds(30).minusNanos(1));
        assertNull(writePending("key"));
        assertEquals(1, fixture.warnings.size());

        fixture.advance(Duration.ofNanos(1));
        assertNull(writePending("key"));
        assertEquals(2, fixture.warnings.size());
        assertTrue(fixture.warnings.get(1).contains("5 more failures"), fixture.warnings.get(1));
    }

    @Test
    void deleted_directory_is_a_warning_and_misses() throws IOException {
        Entry entry = fixture.write("a", "value");
        Entry loaded = fixture.restart().load().get(0);
        PendingFile pendingFile = writePending("b");
        Directories.deleteRecursively(fixture.cacheDirectory());

        assertNull(pendingFile.commit());
        assertNull(writePending("c"));
        assertNull(loaded.fetch());
        entry.persisted().delete();
        fixture.files.restoreAll(
                found -> {
                    throw new AssertionError("nothing is there");
                },
                (key, reason, detail) -> {});

        assertEquals(1, fixture.warnings.size(), () -> "" + fixture.warnings);
        assertTrue(fixture.warnings.get(0).startsWith("LARDER-09003 "), fixture.warnings.get(0));
        assertTrue(fixture.storage.failures() > 1, "each one is counted, told or not");
    }

    @Test
    void deleting_twice_is_no_failure() {
        PersistedEntry saved = fixture.write("a", "value").persisted();

        saved.delete();
        saved.delete();

        assertEquals(List.of(), fixture.warnings);
    }

    /** A channel of its own would be closed by the interrupt, and the entry thrown away as damaged. */
    @Test
    @Assertion({"P3", "S3"})
    void interrupted_thread_can_write_and_read() {
        Thread.currentThread().interrupt();
        try {
            fixture.write("a", "value");
            Entry loaded = fixture.restart().load().get(0);

            assertEquals("value", DiskStorageFixture.text(loaded.fetch()));
            assertEquals(List.of(), fixture.warnings);
        } finally {
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    @Assertion("P4")
    void second_deployment_on_a_directory_uses_memory_with_one_warning() {
        Optional<DiskStorage> second = openAgain();

        assertEquals(Optional.empty(), second);
        assertEquals(1, fixture.warnings.size());
        assertTrue(fixture.warnings.get(0).startsWith("LARDER-09002 "), fixture.warnings.get(0));

        fixture.close();
        DiskStorage third = openAgain().orElseThrow();
        third.close();
    }

    @Test
    @Assertion("W4")
    void closed_storage_clears_its_system_property_and_changes_no_file() {
        Entry entry = fixture.write("a", "value");
        PendingFile pendingFile = writePending("b");
        fixture.close();

        entry.persisted().delete();
        assertNull(writePending("c"));
        assertNull(pendingFile.commit());

        assertEquals(List.of(FileNames.entry(1)), fixture.fileNames());
        assertFalse(System.getProperties().stringPropertyNames().stream()
                .anyMatch(name -> name.startsWith("io.larder.disk.") && name.contains(directory.toString())));
    }

    private PendingFile writePending(String key) {
        Entry entry = Entry.marshalled(
                DiskStorageFixture.key(key), DiskStorageFixture.marshalled("value"), null, fixture.ticker.nanoTime());
        return fixture.files.prepare(entry, Set.of());
    }

    private Optional<DiskStorage> openAgain() {
        return DiskStorage.open(
                directory,
                DiskStorageFixture.APPLICATION,
                new ClockPair(() -> fixture.wall, fixture.ticker),
                fixture.warnings::add,
                MarshalledFormat.MARSHALLED,
                EnvelopeDigest.sha256());
    }
}
