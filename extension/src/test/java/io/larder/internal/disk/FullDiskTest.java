package io.larder.internal.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.larder.Assertion;
import io.larder.internal.core.store.FakeTicker;
import io.larder.internal.core.store.PendingFile;
import io.larder.internal.core.store.Entry;
import io.larder.internal.engine.value.Marshalled;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a file system of 256 KiB in memory, where this machine lets us mount one; elsewhere left out, and the report says so. */
@Assertion("P3")
class FullDiskTest {

    private static final String LEFT_OUT = "left out: no file system can be mounted here, as root on Linux it could";

    @TempDir
    Path directory;

    private Path disk;
    private Path filler;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(directory.resolve("disk"));
        filler = disk.resolve("filler");
        assumeTrue("root".equals(System.getProperty("user.name")), LEFT_OUT);
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=256k,mode=0700", "tmpfs", disk.toString()), LEFT_OUT);
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", disk.toString());
    }

    @Test
    void a_disk_that_is_full_at_deployment_is_one_warning() throws IOException {
        fill();

        assertRefused("space");
    }

    @Test
    void a_disk_that_is_read_only_at_deployment_is_one_warning() throws Exception {
        new Runs(disk).start().close();
        assumeTrue(run("mount", "-o", "remount,ro", disk.toString()), LEFT_OUT);

        assertRefused("Read-only");
    }

    @Test
    void a_disk_that_fills_up_is_one_warning_in_thirty_seconds_and_calls_go_on() throws IOException {
        try (Runs runs = new Runs(disk).start()) {
            Entry before = runs.write("before", "value");
            fill();

            assertNull(draft(runs, 20_000));
            assertNull(draft(runs, 20_000));
            assertEquals(1, runs.warnings.size(), () -> "" + runs.warnings);
            assertTrue(runs.warnings.get(0).contains("space"), runs.warnings.get(0));
            assertNotNull(before.persisted().read());

            Files.delete(filler);
            assertNotNull(draft(runs, 20_000).commit());
            assertEquals(List.of("before", "key"), keys(runs.restart()));
        }
    }

    @Test
    void a_disk_that_becomes_read_only_is_one_warning_and_calls_go_on() throws Exception {
        try (Runs runs = new Runs(disk).start()) {
            Entry before = runs.write("before", "value");
            PendingFile draft = draft(runs, 10);
            // The lock is open for writing, which keeps Linux from remounting what it stands on; a new mount above it
            // does not.
            assumeTrue(run("mount", "--bind", disk.toString(), disk.toString()), LEFT_OUT);
            assumeTrue(run("mount", "-o", "remount,bind,ro", disk.toString()), LEFT_OUT);
            try {
                assertNull(draft(runs, 10));
                assertNull(draft.commit());
                before.persisted().delete();
                assertNotNull(before.persisted().read());
                assertEquals(1, runs.warnings.size(), () -> "" + runs.warnings);
                runs.pass(Duration.ofSeconds(30));
                assertNull(draft(runs, 10));
                assertEquals(2, runs.warnings.size(), () -> "" + runs.warnings);
            } finally {
                run("umount", disk.toString());
            }
        }
    }

    private void assertRefused(String reason) {
        Runs warned = new Runs(disk);
        Optional<DiskStores> stores = DiskStores.open(
                disk,
                Runs.APPLICATION,
                new Clocks(InstantSource.system(), new FakeTicker()),
                warned.warnings::add,
                ValueForm.MARSHALLED);

        assertEquals(Optional.empty(), stores);
        assertEquals(1, warned.warnings.size(), () -> "" + warned.warnings);
        assertTrue(warned.warnings.get(0).startsWith("LARDER-09001 " + disk), warned.warnings.get(0));
        assertTrue(warned.warnings.get(0).contains(reason), warned.warnings.get(0));
    }

    private static List<String> keys(Runs runs) {
        return runs.loaded().stream()
                .map(pair -> pair.substring(0, pair.indexOf('=')))
                .toList();
    }

    private static PendingFile draft(Runs runs, int size) {
        Entry entry = Entry.marshalled(Runs.key("key"), new Marshalled(new byte[size]), null, runs.ticker.nanoTime());
        return runs.files.prepare(entry);
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
