package io.larder.internal.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.larder.Assertion;
import io.larder.internal.core.store.Entry;
import io.larder.internal.core.store.FakeTicker;
import io.larder.internal.core.store.PendingFile;
import io.larder.internal.core.value.MarshalledBytes;
import io.larder.internal.envelope.EnvelopeDigest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a file system of 256 KiB in memory, where this machine lets us mount one; elsewhere left out, and the report says so. */
@Assertion("P3")
class FullDiskTest {

    private static final String SKIPPED = "left out: no file system can be mounted here, as root on Linux it could";

    @TempDir
    Path directory;

    private Path disk;
    private Path filler;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(directory.resolve("disk"));
        filler = disk.resolve("filler");
        assumeTrue("root".equals(System.getProperty("user.name")), SKIPPED);
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=256k,mode=0700", "tmpfs", disk.toString()), SKIPPED);
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", disk.toString());
    }

    @Test
    void full_disk_at_deployment_is_one_warning() throws IOException {
        fill();

        assertNotOpened("space");
    }

    @Test
    void read_only_disk_at_deployment_is_one_warning() throws Exception {
        new DiskStorageFixture(disk).start().close();
        assumeTrue(run("mount", "-o", "remount,ro", disk.toString()), SKIPPED);

        assertNotOpened("Read-only");
    }

    @Test
    void disk_that_becomes_full_warns_once_in_thirty_seconds_and_calls_succeed() throws IOException {
        try (DiskStorageFixture fixture = new DiskStorageFixture(disk).start()) {
            Entry before = fixture.write("before", "value");
            fill();

            assertNull(writePending(fixture, 20_000));
            assertNull(writePending(fixture, 20_000));
            assertEquals(1, fixture.warnings.size(), () -> "" + fixture.warnings);
            assertTrue(fixture.warnings.get(0).contains("space"), fixture.warnings.get(0));
            assertNotNull(before.persisted().read());

            Files.delete(filler);
            assertNotNull(writePending(fixture, 20_000).commit());
            assertEquals(List.of("before", "key"), keys(fixture.restart()));
        }
    }

    @Test
    void disk_that_becomes_read_only_is_one_warning_and_calls_succeed() throws Exception {
        try (DiskStorageFixture fixture = new DiskStorageFixture(disk).start()) {
            Entry before = fixture.write("before", "value");
            PendingFile pendingFile = writePending(fixture, 10);
            // The lock is open for writing, which keeps Linux from remounting what it stands on; a new mount above it
            // does not.
            assumeTrue(run("mount", "--bind", disk.toString(), disk.toString()), SKIPPED);
            assumeTrue(run("mount", "-o", "remount,bind,ro", disk.toString()), SKIPPED);
            try {
                assertNull(writePending(fixture, 10));
                assertNull(pendingFile.commit());
                before.persisted().delete();
                assertNotNull(before.persisted().read());
                assertEquals(1, fixture.warnings.size(), () -> "" + fixture.warnings);
                fixture.advance(Duration.ofSeconds(30));
                assertNull(writePending(fixture, 10));
                assertEquals(2, fixture.warnings.size(), () -> "" + fixture.warnings);
            } finally {
                run("umount", disk.toString());
            }
        }
    }

    private void assertNotOpened(String reason) {
        DiskStorageFixture fixture = new DiskStorageFixture(disk);
        Optional<DiskStorage> storage = DiskStorage.open(
                disk,
                DiskStorageFixture.APPLICATION,
                new ClockPair(InstantSource.system(), new FakeTicker()),
                fixture.warnings::add,
                MarshalledFormat.MARSHALLED,
                EnvelopeDigest.sha256());

        assertEquals(Optional.empty(), storage);
        assertEquals(1, fixture.warnings.size(), () -> "" + fixture.warnings);
        assertTrue(fixture.warnings.get(0).startsWith("LARDER-09001 " + disk), fixture.warnings.get(0));
        assertTrue(fixture.warnings.get(0).contains(reason), fixture.warnings.get(0));
    }

    private static List<String> keys(DiskStorageFixture fixture) {
        return fixture.loadedEntries().stream()
                .map(pair -> pair.substring(0, pair.indexOf('=')))
                .toList();
    }

    private static PendingFile writePending(DiskStorageFixture fixture, int size) {
        Entry entry = Entry.marshalled(
                DiskStorageFixture.key("key"), new MarshalledBytes(new byte[size]), null, fixture.ticker.nanoTime());
        return fixture.files.prepare(entry, Set.of());
    }

    /** To the last byte. */
    private void fill() throws IOException {
        try (OutputStream out = Files.newOutputStream(filler)) {
            for (int i = 0; i < 1_000; i++) {
                out.write(new byte[1 << 12]);
            }
            throw new AssertionError("not full");
        } catch (IOException e) {
            assertTrue(Files.size(filler) > 0);
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
