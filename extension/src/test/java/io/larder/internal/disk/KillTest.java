package io.larder.internal.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
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
class KillTest {

    private static final int KILLS = 50;
    private static final int CAUGHT_AT_LEAST = 20;

    @TempDir
    Path directory;

    private final Random random = new Random(1);
    private final List<String> warnings = new ArrayList<>();
    private int version;
    private int caught;

    @Test
    @Assertion("P2")
    void whenever_a_server_is_killed_the_next_start_finds_whole_entries_only(TestReporter reporter) throws Exception {
        for (int kill = 1; kill <= KILLS; kill++) {
            int done = writeAndKill();
            caught += unfinished() ? 1 : 0;
            verify(done, "kill " + kill);
        }

        reporter.publishEntry("killed " + KILLS + " times, " + caught + " of them with a file half written");
        assertTrue(caught >= CAUGHT_AT_LEAST, "only " + caught + " were caught in the middle of a write");
    }

    @Test
    @Assertion("P4")
    void a_second_server_on_the_folder_works_in_memory_with_one_warning_until_the_first_is_gone() throws Exception {
        Process first = server(0, 0);
        try (InputStream news = first.getInputStream()) {
            await(news, KilledWriter.HALF);

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
        try (InputStream news = server.getInputStream()) {
            for (int i = 0; i < writes; i++) {
                await(news, KilledWriter.DONE);
                last++;
            }
            await(news, halted ? KilledWriter.HALF : KilledWriter.BEGUN);
            // Not by the process itself, which would close its output unread.
            server.toHandle().destroyForcibly();
            for (int read = news.read(); read >= 0; read = news.read()) {
                last += read == KilledWriter.DONE ? 1 : 0;
            }
            server.waitFor();
        }
        return last;
    }

    private static void await(InputStream news, byte what) throws IOException {
        int read = news.read();
        while (read != what) {
            assertTrue(read >= 0, "the server ended by itself");
            read = news.read();
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

    private boolean unfinished() {
        return Runs.names(directory.resolve(Names.application("killed")).resolve(Names.cache("killed"))).stream()
                .anyMatch(name -> name.endsWith(".new"));
    }

    /** Of each key there is the last version that was said to be written, or, of the one begun after it, that one. */
    private void verify(int done, String when) {
        try (DiskStores stores = open().orElseThrow()) {
            Map<String, Integer> found = new HashMap<>();
            stores.files(KilledWriter.CACHE)
                    .restoreAll(entry ->
                            found.put(new String(entry.key().bytes(), UTF_8), KilledWriter.version(entry.fetch())));
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

    private Optional<DiskStores> open() {
        return DiskStores.open(
                directory,
                "killed",
                new Clocks(InstantSource.system(), System::nanoTime),
                warnings::add,
                KilledWriter.form());
    }
}
