package io.larder.internal.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.internal.core.store.Entry;
import io.larder.internal.core.store.ExpirySettings;
import io.larder.internal.core.value.MarshalledBytes;
import io.larder.internal.fingerprint.Fingerprint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other code had made, and what other classes were made into. */
class ObsoleteEntryTest {

    @TempDir
    Path directory;

    private DiskStorageFixture fixture;

    @BeforeEach
    void start() {
        fixture = new DiskStorageFixture(directory).start();
    }

    @AfterEach
    void assertNoWarnings() {
        fixture.close();
        assertEquals(List.of(), fixture.warnings);
    }

    @Test
    @Assertion({"F1", "F6"})
    void entries_of_other_code_are_not_served_and_are_deleted() {
        fixture.write("a", "value");
        fixture.cache = new PersistentCacheDescriptor(
                DiskStorageFixture.CACHE.name(), new Fingerprint("0".repeat(64)), DiskStorageFixture.CACHE.expiry());

        assertEquals(List.of(), fixture.restart().load());
        assertEquals(List.of(), fixture.fileNames());
    }

    @Test
    @Assertion("O5")
    void entries_that_are_not_restored_are_reported_with_their_reason() {
        fixture.cache = withShapes(new HashSet<>());
        fixture.restart();
        fixture.write("a", "value");
        Entry changed = Entry.marshalled(
                DiskStorageFixture.key("b"),
                new MarshalledBytes("value".getBytes(UTF_8), List.of(), Set.of(Thread.class)),
                null,
                fixture.ticker.nanoTime());
        DiskStorageFixture.commit(changed, fixture.files.prepare(changed, Set.of()));
        fixture.cache = withShapes(new HashSet<>());
        assertEquals(List.of("b SHAPE_CHANGED Optional[changed members]"), dropped());

        fixture.cache = new PersistentCacheDescriptor(
                fixture.cache.name(),
                new Fingerprint("0".repeat(64)),
                fixture.cache.expiry(),
                fixture.cache.shapes(),
                fixture.cache.traces(),
                Optional.of("changed code"));
        assertEquals(List.of("a CODE_CHANGED Optional[changed code]"), dropped());
    }

    @Test
    @Assertion("O5")
    void entry_that_expired_on_disk_is_reported_as_expired() {
        fixture.cache = new PersistentCacheDescriptor(
                DiskStorageFixture.CACHE.name(),
                DiskStorageFixture.CACHE.fingerprint(),
                new ExpirySettings(1_000_000_000, 0));
        fixture.restart().write("a", "value");
        fixture.advance(Duration.ofSeconds(2));

        assertEquals(List.of("a EXPIRED Optional.empty"), dropped());
    }

    private List<String> dropped() {
        List<String> dropped = new ArrayList<>();
        fixture.restart()
                .files
                .restoreAll(
                        entry -> {},
                        (key, reason, detail) ->
                                dropped.add(new String(key.bytes(), UTF_8) + " " + reason + " " + detail));
        return dropped;
    }

    @Test
    @Assertion({"F4", "F6"})
    void entries_of_changed_classes_are_deleted() {
        fixture.cache = withShapes(new HashSet<>());
        fixture.restart();
        for (String key : List.of("a", "b", "c", "d")) {
            Set<Class<?>> classes = Set.of(key.equals("b") ? Thread.class : String.class);
            Entry entry = Entry.marshalled(
                    DiskStorageFixture.key(key),
                    new MarshalledBytes("value".getBytes(UTF_8), List.of(), classes),
                    null,
                    fixture.ticker.nanoTime());
            DiskStorageFixture.commit(entry, fixture.files.prepare(entry, Set.of()));
        }
        Set<String> checked = new HashSet<>();
        fixture.cache = withShapes(checked);

        assertEquals(List.of("a=value", "c=value", "d=value"), fixture.restart().loadedEntries());
        assertEquals(3, fixture.fileNames().size());
        assertEquals(Set.of("changed", "same"), checked);
    }

    @Test
    @Assertion("F6")
    void directories_of_removed_caches_are_deleted() throws Exception {
        fixture.write("a", "value");
        Path removed = fixture.applicationDirectory().resolve(FileNames.cache("shop.Gone#method()"));
        fixture.storage.files(new PersistentCacheDescriptor(
                "shop.Gone#method()", DiskStorageFixture.FINGERPRINT, DiskStorageFixture.CACHE.expiry()));
        Path nested = Files.createDirectory(removed.resolve("more"));
        Files.createSymbolicLink(nested.resolve("link"), fixture.cacheDirectory());
        Path other = Files.createDirectory(fixture.applicationDirectory().resolve("of the owner"));

        fixture.restart().storage.purge();

        assertFalse(Files.exists(removed));
        assertTrue(Files.exists(other));
        assertEquals(List.of("a=value"), fixture.loadedEntries());
    }

    /** Values that say themselves whether their class will have changed. */
    private static PersistentCacheDescriptor withShapes(Set<String> checked) {
        return new PersistentCacheDescriptor(
                DiskStorageFixture.CACHE.name(),
                DiskStorageFixture.CACHE.fingerprint(),
                DiskStorageFixture.CACHE.expiry(),
                new ShapeFormat() {
                    @Override
                    public byte[] write(Set<Class<?>> classes, Set<Class<?>> argumentClasses) {
                        return classes.contains(Thread.class) ? "changed".getBytes(UTF_8) : "same".getBytes(UTF_8);
                    }

                    @Override
                    public boolean matches(byte[] shape) {
                        assertTrue(checked.add(new String(shape, UTF_8)), "asked twice");
                        return !new String(shape, UTF_8).equals("changed");
                    }

                    @Override
                    public Optional<String> change(byte[] shape) {
                        return Optional.of(new String(shape, UTF_8) + " members");
                    }
                },
                DiskStorageFixture.CACHE.traces());
    }
}
