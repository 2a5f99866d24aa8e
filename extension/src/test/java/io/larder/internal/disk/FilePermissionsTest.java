package io.larder.internal.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.larder.Assertion;
import io.larder.internal.core.store.Entry;
import io.larder.internal.core.store.FakeTicker;
import io.larder.internal.core.value.Marshalled;
import io.larder.internal.envelope.EnvelopeDigest;
import io.larder.internal.envelope.EnvelopeHeader;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Assertion("P4")
class FilePermissionsTest {

    private static final String HOSTILE = "../../etc/\u0000:*?\n\u202e<script>" + "x".repeat(5_000);

    @TempDir
    Path directory;

    private DiskStorageFixture fixture;

    @BeforeEach
    void start() {
        assumeTrue(FilePermissions.of(directory).posix(), "left out: no POSIX permissions here");
        fixture = new DiskStorageFixture(directory.resolve("made").resolve("by Larder")).start();
        fixture.write("a", "value");
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void files_and_directories_are_accessible_to_their_owner_only() throws IOException {
        files_and_directories_are_accessible_to_their_owner_only(1);
    }

    private void files_and_directories_are_accessible_to_their_owner_only(int entries) throws IOException {
        try (Stream<Path> paths = Files.walk(directory.resolve("made"))) {
            for (Path path : paths.toList()) {
                assertEquals(Files.isDirectory(path) ? "rwx------" : "rw-------", permissions(path), () -> "" + path);
            }
        }
        assertEquals(entries, fixture.fileNames().size());
    }

    @Test
    void pending_file_is_accessible_to_its_owner_only_from_the_first_byte() throws IOException {
        Path file = directory.resolve("draft");
        String[] seen = new String[1];
        EntryWriter writer = new EntryWriter(
                FilePermissions.of(file),
                new MarshalledFormat() {
                    @Override
                    public void write(Marshalled value, DataOutput out) throws IOException {
                        seen[0] = permissions(file);
                    }

                    @Override
                    public Marshalled read(DataInput in, long atMost) {
                        throw new AssertionError("nobody reads");
                    }
                },
                EnvelopeDigest.sha256());

        writer.write(file, envelope(), DiskStorageFixture.marshalled("value"));

        assertEquals("rw-------", seen[0]);
    }

    private static EnvelopeHeader envelope() {
        return new EnvelopeHeader(
                new byte[32], new byte[32], new byte[1], Instant.EPOCH, null, List.of(), new byte[0], null, null);
    }

    @Test
    void permissions_of_others_are_removed_at_the_start_with_a_warning_for_each_directory() throws IOException {
        chmod(fixture.applicationDirectory(), "rwxr-xr-x");
        chmod(fixture.applicationDirectory().resolve(DirectoryLock.FILE), "rw-rw-rw-");
        chmod(fixture.cacheDirectory(), "rwxr-xr-x");
        chmod(fixture.file(1), "rw-r--r--");

        assertEquals(List.of("a=value"), fixture.restart().loadedEntries());

        files_and_directories_are_accessible_to_their_owner_only();
        assertEquals(3, fixture.warnings.size(), () -> "" + fixture.warnings);
        fixture.warnings.forEach(warning -> assertTrue(warning.startsWith("LARDER-09007 "), warning));
    }

    /** The mode of such a file was once mended, and its content deserialized. */
    @ParameterizedTest
    @ValueSource(strings = {"rw-rw----", "rw----rw-", "rw-rw-rw-", "rwxrwxrwx", "rw--w----", "rw-----w-"})
    @Assertion({"P2", "P4"})
    void file_that_other_users_can_write_is_a_miss_at_the_start_and_later(String permissions) throws IOException {
        chmod(fixture.file(1), permissions);
        assertEquals(List.of(), fixture.restart().load());
        assertFalse(Files.exists(fixture.file(1)));

        fixture.write("b", "value");
        Entry entry = fixture.restart().load().get(0);
        chmod(onlyEntry(), permissions);
        assertNull(entry.fetch());
        assertEquals(2, fixture.warnings.size(), () -> "" + fixture.warnings);
    }

    @Test
    @Assertion({"P2", "P4"})
    void file_that_another_user_put_there_after_the_start_is_a_miss() throws IOException {
        Entry entry = fixture.restart().load().get(0);
        changeOwner(fixture.file(1));
        assertNull(entry.fetch());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwxrwx---", "rwx---rwx", "rwxrwxrwx"})
    @Assertion({"P2", "P4"})
    void content_of_a_directory_that_other_users_can_write_is_removed(String permissions) throws IOException {
        chmod(fixture.cacheDirectory(), permissions);
        assertEquals(List.of(), fixture.restart().load());
        assertTrue(fixture.warnings.get(1).startsWith("LARDER-09009 "), () -> "" + fixture.warnings);

        fixture.write("b", "value");
        chmod(fixture.applicationDirectory(), permissions);
        assertEquals(List.of(), fixture.restart().load());
        files_and_directories_are_accessible_to_their_owner_only(0);
    }

    /** Opening a pipe for reading waits for a writer, for ever. */
    @Test
    @Timeout(30)
    @Assertion("P2")
    void pipe_in_the_place_of_a_file_is_a_miss() throws Exception {
        Entry entry = fixture.restart().load().get(0);
        Files.delete(fixture.file(1));
        assertEquals(
                0,
                new ProcessBuilder("mkfifo", "-m", "600", fixture.file(1).toString())
                        .start()
                        .waitFor());
        assertNull(entry.fetch());
        assertEquals(List.of(), fixture.restart().load());
    }

    private Path onlyEntry() {
        return fixture.cacheDirectory().resolve(fixture.fileNames().get(0));
    }

    @Test
    void directory_without_owner_permissions_is_restored() throws IOException {
        chmod(fixture.cacheDirectory(), "---------");
        chmod(fixture.applicationDirectory(), "r-x------");

        assertEquals(List.of("a=value"), fixture.restart().loadedEntries());
    }

    @Test
    void symbolic_link_with_the_name_of_the_application_directory_is_rejected() throws IOException {
        fixture.close();
        Path target = directory.resolve("elsewhere");
        Files.move(fixture.applicationDirectory(), target);
        Files.createSymbolicLink(fixture.applicationDirectory(), target);

        assertEquals(Optional.empty(), open(fixture.directory, DiskStorageFixture.APPLICATION));
        assertTrue(fixture.warnings.get(0).contains("symbolic link"), fixture.warnings.get(0));
        assertEquals(1, fixture.warnings.size());
    }

    @Test
    void symbolic_link_with_the_name_of_a_cache_directory_is_rejected() throws IOException {
        Path target = directory.resolve("elsewhere");
        Files.move(fixture.cacheDirectory(), target);
        Files.createSymbolicLink(fixture.cacheDirectory(), target);

        assertNull(fixture.storage.files(fixture.cache));
        assertEquals(1, fixture.warnings.size(), () -> "" + fixture.warnings);
    }

    @Test
    void symbolic_link_with_the_name_of_the_lock_is_not_followed() throws IOException {
        fixture.close();
        Path target = directory.resolve("target");
        Files.delete(fixture.applicationDirectory().resolve(DirectoryLock.FILE));
        Files.createSymbolicLink(fixture.applicationDirectory().resolve(DirectoryLock.FILE), target);

        fixture.start();

        assertFalse(Files.exists(target));
    }

    @Test
    void directory_of_another_user_is_rejected() throws IOException {
        fixture.close();
        changeOwner(fixture.applicationDirectory());

        assertEquals(Optional.empty(), open(fixture.directory, DiskStorageFixture.APPLICATION));
        assertTrue(fixture.warnings.get(0).contains("owned by another user"), fixture.warnings.get(0));
        assertEquals(1, fixture.warnings.size());
        assertNull(System.getProperty(
                "io.larder.disk." + fixture.applicationDirectory().toRealPath()));
    }

    @Test
    void entries_and_cache_directories_of_another_user_are_not_used() throws IOException {
        changeOwner(fixture.file(1));
        assertEquals(List.of(), fixture.restart().load());
        assertEquals(1, fixture.warnings.size(), () -> "" + fixture.warnings);

        fixture.write("b", "value");
        changeOwner(fixture.cacheDirectory());
        assertEquals(List.of(), fixture.restart().load());
        assertEquals(2, fixture.warnings.size(), () -> "" + fixture.warnings);
    }

    @Test
    void paths_contain_no_application_or_cache_name() throws IOException {
        try (DiskStorage storage = open(fixture.directory, HOSTILE).orElseThrow()) {
            fixture.files = storage.files(new PersistentCacheDescriptor(
                    HOSTILE, DiskStorageFixture.FINGERPRINT, DiskStorageFixture.CACHE.expiry()));
            fixture.write(HOSTILE, HOSTILE);
            try (Stream<Path> paths = Files.walk(fixture.directory.resolve(FileNames.application(HOSTILE)))) {
                paths.map(path -> path.getFileName().toString())
                        .forEach(name ->
                                assertTrue(name.matches("larder-[0-9a-f]{32}|[0-9a-f]{32}|[0-9a-f]{16}\\.entry|lock")));
            }
        }
    }

    @Test
    void applications_do_not_share_entries() throws IOException {
        try (DiskStorage other = open(fixture.directory, "another shop").orElseThrow()) {
            fixture.files = other.files(DiskStorageFixture.CACHE);
            assertEquals(List.of(), fixture.load());
        }
        assertNotEquals(FileNames.application("shop"), FileNames.application("Shop"));
        assertEquals(2, DiskStorageFixture.names(fixture.directory).size());
    }

    private Optional<DiskStorage> open(Path base, String application) {
        return DiskStorage.open(
                base,
                application,
                new ClockPair(InstantSource.system(), new FakeTicker()),
                fixture.warnings::add,
                MarshalledFormat.MARSHALLED,
                EnvelopeDigest.sha256());
    }

    private static void changeOwner(Path path) throws IOException {
        assumeTrue("root".equals(System.getProperty("user.name")), "left out: only root can give files away");
        UserPrincipal nobody =
                path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        Files.setOwner(path, nobody);
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void chmod(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
}
