package io.larder.internal.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.internal.core.store.Entry;
import io.larder.internal.core.store.ExpirySettings;
import io.larder.internal.envelope.EnvelopeDigest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is not as it was written is a miss and one warning. */
@Assertion("P2")
class CorruptEntryTest {

    private static final String VALUE = "all or none";

    /** Short, because every bit of its file is flipped. */
    private static final PersistentCacheDescriptor CACHE = new PersistentCacheDescriptor(
            "short", DiskStorageFixture.FINGERPRINT, new ExpirySettings(ExpirySettings.FOREVER, 0));

    @TempDir
    Path directory;

    private DiskStorageFixture fixture;
    private byte[] intact;

    @BeforeEach
    void write() throws IOException {
        fixture = new DiskStorageFixture(directory);
        fixture.cache = CACHE;
        fixture.start().write("key", VALUE);
        fixture.close();
        intact = Files.readAllBytes(fixture.file(1));
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void every_truncation_is_a_miss_and_one_warning() throws IOException {
        for (int length = 0; length < intact.length; length++) {
            assertMiss(Arrays.copyOf(intact, length), "cut at " + length);
        }
    }

    @Test
    void every_flipped_bit_is_a_miss_and_one_warning() throws IOException {
        fixture.start();
        for (int bit = 0; bit < intact.length * 8; bit++) {
            byte[] flipped = intact.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertMissWhileRunning(flipped, "bit " + bit);
        }
    }

    @Test
    void zeroed_bytes_are_a_miss() throws IOException {
        for (int from : new int[] {0, 16, intact.length - 10}) {
            byte[] zeros = intact.clone();
            Arrays.fill(zeros, from, zeros.length, (byte) 0);
            assertMiss(zeros, "zeros from " + from);
        }
    }

    @Test
    void appended_bytes_are_a_miss() throws IOException {
        assertMiss(Arrays.copyOf(intact, intact.length + 1), "prolonged");
    }

    @Test
    void foreign_content_is_a_miss() throws IOException {
        assertMiss("<html>".repeat(100).getBytes(UTF_8), "foreign");
    }

    @Test
    void intact_entry_of_an_older_format_is_a_miss() throws Exception {
        byte[] older = intact.clone();
        older[11] = 0;
        int length = ByteBuffer.wrap(older).getInt(12);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(older, 0, length);
        System.arraycopy(digest.digest(), 0, older, length, 32);

        assertMiss(older, "older");
        assertTrue(fixture.warnings.get(0).contains("another format"), fixture.warnings.get(0));
    }

    @Test
    void entry_of_another_cache_is_a_miss() throws IOException {
        assertForeign(DiskStorageFixture.APPLICATION, "shop.Prices#other()");
    }

    @Test
    @Assertion({"P2", "P4"})
    void entry_of_another_application_is_a_miss() throws IOException {
        assertForeign("another shop", CACHE.name());
    }

    private void assertForeign(String application, String cache) throws IOException {
        try (DiskStorage other = DiskStorage.open(
                        directory,
                        application,
                        new ClockPair(() -> fixture.wall, fixture.ticker),
                        fixture.warnings::add,
                        fixture.format,
                        EnvelopeDigest.sha256())
                .orElseThrow()) {
            var files = other.files(new PersistentCacheDescriptor(cache, CACHE.fingerprint(), CACHE.expiry()));
            Entry entry = Entry.marshalled(
                    DiskStorageFixture.key("key"),
                    DiskStorageFixture.marshalled("foreign"),
                    null,
                    fixture.ticker.nanoTime());
            DiskStorageFixture.commit(entry, files.prepare(entry, Set.of()));
        }
        Path foreign = directory.resolve(FileNames.application(application)).resolve(FileNames.cache(cache));
        assertMiss(Files.readAllBytes(foreign.resolve(FileNames.entry(1))), "foreign");
    }

    @Test
    void file_changed_after_the_start_is_a_miss_and_one_warning_for_repeated_reads() throws IOException {
        Entry entry = fixture.start().load().get(0);
        byte[] changed = intact.clone();
        changed[intact.length - 1] ^= 1;
        Files.write(fixture.file(1), changed);

        assertNull(entry.fetch());
        assertNull(entry.fetch());

        assertEquals(1, fixture.warnings.size(), () -> "" + fixture.warnings);
        assertTrue(fixture.warnings.get(0).startsWith("LARDER-09005 "), fixture.warnings.get(0));
    }

    @Test
    void file_swapped_with_another_intact_file_is_a_miss() throws IOException {
        fixture.start().write("other key", "other value");
        List<Entry> entries = fixture.restart().load();
        Files.copy(fixture.file(1), directory.resolve("kept"));
        Files.move(fixture.file(2), fixture.file(1), StandardCopyOption.REPLACE_EXISTING);
        Files.move(directory.resolve("kept"), fixture.file(2));

        assertNull(entries.get(0).fetch());
        assertNull(entries.get(1).fetch());
        assertEquals(2, fixture.warnings.size(), () -> "" + fixture.warnings);
    }

    @Test
    void corrupt_entry_does_not_affect_other_entries() throws IOException {
        fixture.start().write("other", "whole");
        fixture.write("third", "whole too");
        Files.write(fixture.file(1), new byte[3]);
        Files.write(fixture.file(3), new byte[0]);

        assertEquals(List.of("other=whole"), fixture.restart().loadedEntries());
        assertEquals(1, fixture.warnings.size(), () -> "" + fixture.warnings);
        assertTrue(fixture.warnings.get(0).contains("2 of 3 entries"), fixture.warnings.get(0));
        assertEquals(List.of(FileNames.entry(2)), fixture.fileNames());
    }

    @Test
    @Assertion({"P2", "P4"})
    void symbolic_link_with_the_name_of_an_entry_is_removed_and_not_followed() throws IOException {
        Path target = directory.resolve("elsewhere");
        Files.move(fixture.file(1), target);
        Files.createSymbolicLink(fixture.file(1), target);

        assertEquals(List.of(), fixture.start().load());
        assertEquals(1, fixture.warnings.size(), () -> "" + fixture.warnings);
        assertEquals(List.of(), fixture.fileNames());
        assertTrue(Files.exists(target));
    }

    /** The highest number once left none for further entries: nothing was written to the folder any more. */
    @Test
    void file_with_the_highest_number_does_not_block_its_directory() throws IOException {
        Files.copy(fixture.file(1), fixture.cacheDirectory().resolve("0fffffffffffffff.entry"));
        Files.createDirectories(
                fixture.cacheDirectory().resolve("0ffffffffffffffe.new").resolve("inside"));

        fixture.start().write("other", "value");

        assertEquals(List.of("key=" + VALUE, "other=value"), fixture.restart().loadedEntries());
        assertEquals(List.of(FileNames.entry(1), FileNames.entry(2)), fixture.fileNames());
    }

    @Test
    void files_with_other_names_are_ignored() throws IOException {
        Files.writeString(fixture.cacheDirectory().resolve("README"), "of the owner");

        assertEquals(List.of("key=" + VALUE), fixture.start().loadedEntries());
        assertEquals(List.of(), fixture.warnings);
        assertEquals(2, fixture.fileNames().size());
    }

    @Test
    void file_with_the_name_of_the_cache_directory_is_moved_aside() throws IOException {
        replaceByFile(fixture.cacheDirectory());

        fixture.start().write("key", "new");

        assertEquals(1, fixture.warnings.size(), () -> "" + fixture.warnings);
        assertTrue(fixture.warnings.get(0).startsWith("LARDER-09006 "), fixture.warnings.get(0));
        assertEquals(List.of("key=new"), fixture.restart().loadedEntries());
        assertEquals(1, fixture.warnings.size(), () -> "" + fixture.warnings);
    }

    @Test
    void file_with_the_name_of_the_application_directory_is_moved_aside_under_a_new_name_each_time()
            throws IOException {
        for (int i = 1; i <= 2; i++) {
            fixture.close();
            replaceByFile(fixture.applicationDirectory());
            fixture.start().write("key", "new");
            assertEquals(i, fixture.warnings.size(), () -> "" + fixture.warnings);
        }
        assertEquals(3, DiskStorageFixture.names(directory).size());
    }

    @Test
    void directory_with_the_name_of_the_lock_moves_the_application_directory_aside() throws IOException {
        Files.delete(fixture.applicationDirectory().resolve(DirectoryLock.FILE));
        Files.createDirectory(fixture.applicationDirectory().resolve(DirectoryLock.FILE));

        assertEquals(List.of(), fixture.start().load());
        assertEquals(1, fixture.warnings.size(), () -> "" + fixture.warnings);
    }

    private static void replaceByFile(Path directory) throws IOException {
        Directories.deleteRecursively(directory);
        Files.writeString(directory, "no folder");
    }

    private void assertMiss(byte[] content, String description) throws IOException {
        fixture.close();
        fixture.start();
        assertMissWhileRunning(content, description);
    }

    /** Opening the folder costs more than all that is looked at here, hence not once a bit. */
    private void assertMissWhileRunning(byte[] content, String description) throws IOException {
        fixture.warnings.clear();
        if (Files.notExists(fixture.file(1))) {
            Files.createFile(fixture.file(1), FilePermissions.of(directory).file());
        }
        Files.write(fixture.file(1), content);
        for (Entry entry : fixture.load()) {
            assertNull(entry.fetch(), description);
            entry.persisted().delete();
        }
        assertEquals(1, fixture.warnings.size(), () -> description + ": " + fixture.warnings);
        assertTrue(Files.notExists(fixture.file(1)), description);
    }
}
