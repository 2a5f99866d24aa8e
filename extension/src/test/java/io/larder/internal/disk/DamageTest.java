package io.larder.internal.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.internal.core.store.Entry;
import io.larder.internal.core.store.EntryExpiry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is not as it was written is a miss and one warning. */
@Assertion("P2")
class DamageTest {

    private static final String VALUE = "all or none";

    /** Short, because every bit of its file is flipped. */
    private static final SavedCache CACHE =
            new SavedCache("short", Runs.FINGERPRINT, new EntryExpiry(EntryExpiry.FOREVER, 0));

    @TempDir
    Path directory;

    private Runs runs;
    private byte[] whole;

    @BeforeEach
    void write() throws IOException {
        runs = new Runs(directory);
        runs.cache = CACHE;
        runs.start().write("key", VALUE);
        runs.close();
        whole = Files.readAllBytes(runs.file(1));
    }

    @AfterEach
    void stop() {
        runs.close();
    }

    @Test
    void every_truncation_is_a_miss_and_one_warning() throws IOException {
        for (int length = 0; length < whole.length; length++) {
            assertMiss(Arrays.copyOf(whole, length), "cut at " + length);
        }
    }

    @Test
    void every_flipped_bit_is_a_miss_and_one_warning() throws IOException {
        runs.start();
        for (int bit = 0; bit < whole.length * 8; bit++) {
            byte[] flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertMissWhileRunning(flipped, "bit " + bit);
        }
    }

    @Test
    void bytes_that_were_never_written_are_a_miss() throws IOException {
        for (int from : new int[] {0, 16, whole.length - 10}) {
            byte[] zeros = whole.clone();
            Arrays.fill(zeros, from, zeros.length, (byte) 0);
            assertMiss(zeros, "zeros from " + from);
        }
    }

    @Test
    void more_bytes_than_were_written_are_a_miss() throws IOException {
        assertMiss(Arrays.copyOf(whole, whole.length + 1), "prolonged");
    }

    @Test
    void foreign_content_is_a_miss() throws IOException {
        assertMiss("<html>".repeat(100).getBytes(UTF_8), "foreign");
    }

    @Test
    void an_older_format_is_a_miss_though_it_is_whole() throws Exception {
        byte[] older = whole.clone();
        older[11] = 0;
        int length = ByteBuffer.wrap(older).getInt(12);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(older, 0, length);
        System.arraycopy(digest.digest(), 0, older, length, 32);

        assertMiss(older, "older");
        assertTrue(runs.warnings.get(0).contains("another format"), runs.warnings.get(0));
    }

    @Test
    void an_entry_of_another_cache_is_a_miss() throws IOException {
        assertForeign(Runs.APPLICATION, "shop.Prices#other()");
    }

    @Test
    @Assertion({"P2", "P4"})
    void an_entry_of_another_application_is_a_miss() throws IOException {
        assertForeign("another shop", CACHE.name());
    }

    private void assertForeign(String application, String cache) throws IOException {
        try (DiskStores other = DiskStores.open(
                        directory, application, new Clocks(() -> runs.wall, runs.ticker), runs.warnings::add, runs.form)
                .orElseThrow()) {
            var files = other.files(new SavedCache(cache, CACHE.fingerprint(), CACHE.lifetime()));
            Entry entry = Entry.marshalled(Runs.key("key"), Runs.marshalled("foreign"), null, runs.ticker.nanoTime());
            Runs.commit(entry, files.prepare(entry));
        }
        Path foreign = directory.resolve(Names.application(application)).resolve(Names.cache(cache));
        assertMiss(Files.readAllBytes(foreign.resolve(Names.entry(1))), "foreign");
    }

    @Test
    void a_file_that_changed_after_the_start_is_a_miss_and_one_warning_however_often_it_is_asked() throws IOException {
        Entry entry = runs.start().load().get(0);
        byte[] changed = whole.clone();
        changed[whole.length - 1] ^= 1;
        Files.write(runs.file(1), changed);

        assertNull(entry.fetch());
        assertNull(entry.fetch());

        assertEquals(1, runs.warnings.size(), () -> "" + runs.warnings);
        assertTrue(runs.warnings.get(0).startsWith("LARDER-09005 "), runs.warnings.get(0));
    }

    @Test
    void a_file_that_was_swapped_for_another_whole_one_is_a_miss() throws IOException {
        runs.start().write("other key", "other value");
        List<Entry> entries = runs.restart().load();
        Files.copy(runs.file(1), directory.resolve("kept"));
        Files.move(runs.file(2), runs.file(1), StandardCopyOption.REPLACE_EXISTING);
        Files.move(directory.resolve("kept"), runs.file(2));

        assertNull(entries.get(0).fetch());
        assertNull(entries.get(1).fetch());
        assertEquals(2, runs.warnings.size(), () -> "" + runs.warnings);
    }

    @Test
    void a_damaged_entry_costs_no_other() throws IOException {
        runs.start().write("other", "whole");
        runs.write("third", "whole too");
        Files.write(runs.file(1), new byte[3]);
        Files.write(runs.file(3), new byte[0]);

        assertEquals(List.of("other=whole"), runs.restart().loaded());
        assertEquals(1, runs.warnings.size(), () -> "" + runs.warnings);
        assertTrue(runs.warnings.get(0).contains("2 of 3 entries"), runs.warnings.get(0));
        assertEquals(List.of(Names.entry(2)), runs.fileNames());
    }

    @Test
    @Assertion({"P2", "P4"})
    void a_link_in_the_place_of_an_entry_is_removed_and_not_followed() throws IOException {
        Path elsewhere = directory.resolve("elsewhere");
        Files.move(runs.file(1), elsewhere);
        Files.createSymbolicLink(runs.file(1), elsewhere);

        assertEquals(List.of(), runs.start().load());
        assertEquals(1, runs.warnings.size(), () -> "" + runs.warnings);
        assertEquals(List.of(), runs.fileNames());
        assertTrue(Files.exists(elsewhere));
    }

    @Test
    void files_of_other_names_are_left_alone() throws IOException {
        Files.writeString(runs.cacheFolder().resolve("README"), "of the owner");

        assertEquals(List.of("key=" + VALUE), runs.start().loaded());
        assertEquals(List.of(), runs.warnings);
        assertEquals(2, runs.fileNames().size());
    }

    @Test
    void a_file_in_the_place_of_the_caches_folder_is_moved_aside() throws IOException {
        replaceByFile(runs.cacheFolder());

        runs.start().write("key", "new");

        assertEquals(1, runs.warnings.size(), () -> "" + runs.warnings);
        assertTrue(runs.warnings.get(0).startsWith("LARDER-09006 "), runs.warnings.get(0));
        assertEquals(List.of("key=new"), runs.restart().loaded());
        assertEquals(1, runs.warnings.size(), () -> "" + runs.warnings);
    }

    @Test
    void a_file_in_the_place_of_the_applications_folder_is_moved_aside_each_time_under_another_name()
            throws IOException {
        for (int i = 1; i <= 2; i++) {
            runs.close();
            replaceByFile(runs.folder());
            runs.start().write("key", "new");
            assertEquals(i, runs.warnings.size(), () -> "" + runs.warnings);
        }
        assertEquals(3, Runs.names(directory).size());
    }

    @Test
    void something_in_the_place_of_the_lock_moves_the_folder_aside() throws IOException {
        Files.delete(runs.folder().resolve(FolderLock.FILE));
        Files.createDirectory(runs.folder().resolve(FolderLock.FILE));

        assertEquals(List.of(), runs.start().load());
        assertEquals(1, runs.warnings.size(), () -> "" + runs.warnings);
    }

    private static void replaceByFile(Path folder) throws IOException {
        Folders.remove(folder);
        Files.writeString(folder, "no folder");
    }

    private void assertMiss(byte[] content, String what) throws IOException {
        runs.close();
        runs.start();
        assertMissWhileRunning(content, what);
    }

    /** Opening the folder costs more than all that is looked at here, hence not once a bit. */
    private void assertMissWhileRunning(byte[] content, String what) throws IOException {
        runs.warnings.clear();
        if (Files.notExists(runs.file(1))) {
            Files.createFile(runs.file(1), Rights.of(directory).file());
        }
        Files.write(runs.file(1), content);
        for (Entry entry : runs.load()) {
            assertNull(entry.fetch(), what);
            entry.persisted().delete();
        }
        assertEquals(1, runs.warnings.size(), () -> what + ": " + runs.warnings);
        assertTrue(Files.notExists(runs.file(1)), what);
    }
}
