package io.larder.internal.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.larder.Assertion;
import io.larder.internal.core.store.FakeTicker;
import io.larder.internal.engine.value.Marshalled;
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
import org.junit.jupiter.api.io.TempDir;

@Assertion("P4")
class RightsTest {

    private static final String HOSTILE = "../../etc/\u0000:*?\n\u202e<script>" + "x".repeat(5_000);

    @TempDir
    Path directory;

    private Runs runs;

    @BeforeEach
    void start() {
        assumeTrue(Rights.of(directory).posix(), "left out: no POSIX permissions here");
        runs = new Runs(directory.resolve("made").resolve("by Larder")).start();
        runs.write("a", "value");
    }

    @AfterEach
    void stop() {
        runs.close();
    }

    @Test
    void files_and_folders_are_for_their_owner_alone() throws IOException {
        try (Stream<Path> all = Files.walk(directory.resolve("made"))) {
            for (Path path : all.toList()) {
                assertEquals(Files.isDirectory(path) ? "rwx------" : "rw-------", permissions(path), () -> "" + path);
            }
        }
        assertTrue(Files.exists(runs.file(1)));
    }

    @Test
    void a_draft_is_for_its_owner_alone_from_its_first_byte() throws IOException {
        Path file = directory.resolve("draft");
        String[] seen = new String[1];
        EntryWriter writer = new EntryWriter(Rights.of(file), new ValueForm() {
            @Override
            public void write(Marshalled value, DataOutput out) throws IOException {
                seen[0] = permissions(file);
            }

            @Override
            public Marshalled read(DataInput in, long atMost) {
                throw new AssertionError("nobody reads");
            }
        });

        writer.write(file, header(), Runs.marshalled("value"));

        assertEquals("rw-------", seen[0]);
    }

    private static Header header() {
        return new Header(new byte[32], Runs.FINGERPRINT, Instant.EPOCH, new byte[1], new byte[0], null, null);
    }

    @Test
    void what_others_may_use_is_mended_at_the_start_with_a_warning_for_each_folder() throws IOException {
        chmod(runs.folder(), "rwxr-xr-x");
        chmod(runs.folder().resolve(FolderLock.FILE), "rw-rw-rw-");
        chmod(runs.cacheFolder(), "rwxrwxrwx");
        chmod(runs.file(1), "rw-r--r--");

        assertEquals(List.of("a=value"), runs.restart().loaded());

        files_and_folders_are_for_their_owner_alone();
        assertEquals(3, runs.warnings.size(), () -> "" + runs.warnings);
        runs.warnings.forEach(warning -> assertTrue(warning.startsWith("LARDER-09007 "), warning));
    }

    @Test
    void a_folder_without_rights_for_ourselves_is_mended_too() throws IOException {
        chmod(runs.cacheFolder(), "---------");
        chmod(runs.folder(), "r-x------");

        assertEquals(List.of("a=value"), runs.restart().loaded());
    }

    @Test
    void a_link_in_the_place_of_the_applications_folder_is_refused() throws IOException {
        runs.close();
        Path elsewhere = directory.resolve("elsewhere");
        Files.move(runs.folder(), elsewhere);
        Files.createSymbolicLink(runs.folder(), elsewhere);

        assertEquals(Optional.empty(), open(runs.directory, Runs.APPLICATION));
        assertTrue(runs.warnings.get(0).contains("symbolic link"), runs.warnings.get(0));
        assertEquals(1, runs.warnings.size());
    }

    @Test
    void a_link_in_the_place_of_a_caches_folder_is_refused() throws IOException {
        Path elsewhere = directory.resolve("elsewhere");
        Files.move(runs.cacheFolder(), elsewhere);
        Files.createSymbolicLink(runs.cacheFolder(), elsewhere);

        assertNull(runs.stores.files(runs.cache));
        assertEquals(1, runs.warnings.size(), () -> "" + runs.warnings);
    }

    @Test
    void a_link_in_the_place_of_the_lock_is_not_followed() throws IOException {
        runs.close();
        Path target = directory.resolve("target");
        Files.delete(runs.folder().resolve(FolderLock.FILE));
        Files.createSymbolicLink(runs.folder().resolve(FolderLock.FILE), target);

        runs.start();

        assertFalse(Files.exists(target));
    }

    @Test
    void the_folder_of_another_user_is_refused() throws IOException {
        runs.close();
        give(runs.folder());

        assertEquals(Optional.empty(), open(runs.directory, Runs.APPLICATION));
        assertTrue(runs.warnings.get(0).contains("owned by another user"), runs.warnings.get(0));
        assertEquals(1, runs.warnings.size());
        assertNull(System.getProperty("io.larder.disk." + runs.folder().toRealPath()));
    }

    @Test
    void entries_and_folders_of_caches_that_another_user_made_are_not_used() throws IOException {
        give(runs.file(1));
        assertEquals(List.of(), runs.restart().load());
        assertEquals(1, runs.warnings.size(), () -> "" + runs.warnings);

        runs.write("b", "value");
        give(runs.cacheFolder());
        assertEquals(List.of(), runs.restart().load());
        assertEquals(2, runs.warnings.size(), () -> "" + runs.warnings);
    }

    @Test
    void no_name_of_the_user_is_part_of_a_path() throws IOException {
        try (DiskStores stores = open(runs.directory, HOSTILE).orElseThrow()) {
            runs.files = stores.files(new SavedCache(HOSTILE, Runs.FINGERPRINT, Runs.CACHE.lifetime()));
            runs.write(HOSTILE, HOSTILE);
            try (Stream<Path> all = Files.walk(runs.directory.resolve(Names.application(HOSTILE)))) {
                all.map(path -> path.getFileName().toString())
                        .forEach(name ->
                                assertTrue(name.matches("larder-[0-9a-f]{32}|[0-9a-f]{32}|[0-9a-f]{16}\\.entry|lock")));
            }
        }
    }

    @Test
    void applications_do_not_share() throws IOException {
        try (DiskStores other = open(runs.directory, "another shop").orElseThrow()) {
            runs.files = other.files(Runs.CACHE);
            assertEquals(List.of(), runs.load());
        }
        assertNotEquals(Names.application("shop"), Names.application("Shop"));
        assertEquals(2, Runs.names(runs.directory).size());
    }

    private Optional<DiskStores> open(Path base, String application) {
        return DiskStores.open(
                base,
                application,
                new Clocks(InstantSource.system(), new FakeTicker()),
                runs.warnings::add,
                ValueForm.MARSHALLED);
    }

    private static void give(Path path) throws IOException {
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
