package io.larder.internal.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.internal.envelope.EnvelopeDigest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Servers that are killed with SIGKILL, fifty of them one after the other on one folder. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ProcessKillTest {

    private static final int KILLS = 50;
    private static final int MIN_INTERRUPTED_WRITES = 20;

    @TempDir
    Path directory;

    private final Random random = new Random(1);
    private final List<String> warnings = new ArrayList<>();
    private int version;
    private int interruptedWrites;

    @Test
    @Assertion("P2")
    void start_after_a_kill_finds_complete_entries_only(TestReporter reporter) throws Exception {
        for (int kill = 1; kill <= KILLS; kill++) {
            int done = writeAndKill();
            interruptedWrites += hasPendingFile() ? 1 : 0;
            verify(done, "kill " + kill);
        }

        reporter.publishEntry("killed " + KILLS + " times, " + interruptedWrites + " of them with a file half written");
        assertTrue(
                interruptedWrites >= MIN_INTERRUPTED_WRITES,
                "only " + interruptedWrites + " were caught in the middle of a write");
    }

    @Test
    @Assertion("P4")
    void second_server_on_a_directory_uses_memory_with_one_warning_until_the_first_ends() throws Exception {
        Process first = server(0, 0);
        try (InputStream output = first.getInputStream()) {
            await(output, KilledWriter.HALF);

            assertEquals(Optional.empty(), open());
            assertEquals(1, warnings.size());
            assertTrue(warnings.get(0).startsWith("LARDER-09002 "), warnings.get(0));
        } finally {
            first.destroyForcibly().waitFor();
        }
        open().orElseThrow().close();
        assertEquals(1, warnings.size());
    }

    /** @return the last version of which the server said that it is written */
    private int writeAndKill() throws Exception {
        int last = version - 1;
        int writes = random.nextInt(4);
        boolean halted = random.nextInt(3) > 0;
        Process server = server(version, halted ? version + writes : -1);
        try (InputStream output = server.getInputStream()) {
            for (int i = 0; i < writes; i++) {
                await(output, KilledWriter.DONE);
                last++;
            }
            await(output, halted ? KilledWriter.HALF : KilledWriter.STARTED);
            // Not by the process itself, which would close its output unread.
            server.toHandle().destroyForcibly();
            for (int read = output.read(); read >= 0; read = output.read()) {
                last += read == KilledWriter.DONE ? 1 : 0;
            }
            server.waitFor();
        }
        return last;
    }

    private static void await(InputStream output, byte signal) throws IOException {
        int read = output.read();
        while (read != signal) {
            assertTrue(read >= 0, "the server ended by itself");
            read = output.read();
        }
    }

    private Process server(int from, int halt) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        directory.toString(),
                        Integer.toString(from),
                        Integer.toString(halt))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private boolean hasPendingFile() {
        return DiskStorageFixture.names(
                        directory.resolve(FileNames.application("killed")).resolve(FileNames.cache("killed")))
                .stream()
                .anyMatch(name -> name.endsWith(".new"));
    }

    /** Of each key there is the last version that was said to be written, or, of the one begun after it, that one. */
    private void verify(int done, String when) {
        try (DiskStorage storage = open().orElseThrow()) {
            Map<String, Integer> found = new HashMap<>();
            storage.files(KilledWriter.CACHE)
                    .restoreAll(
                            entry -> found.put(
                                    new String(entry.key().bytes(), UTF_8), KilledWriter.version(entry.fetch())),
                            (key, reason, detail) -> {});
            for (int expected = Math.max(0, done - KilledWriter.KEYS + 1); expected <= done; expected++) {
                int version = found.get("k" + expected % KilledWriter.KEYS);
                assertTrue(
                        version == expected || (version == done + 1 && expected == done + 1 - KilledWriter.KEYS),
                        when + ": " + version + " instead of " + expected);
            }
            version = found.values().stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
        }
        assertEquals(List.of(), warnings, when);
    }

    private Optional<DiskStorage> open() {
        return DiskStorage.open(
                directory,
                "killed",
                new ClockPair(InstantSource.system(), System::nanoTime),
                warnings::add,
                KilledWriter.format(),
                EnvelopeDigest.sha256());
    }
}
