package io.larder.internal.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.internal.engine.code.Fingerprint;
import io.larder.internal.core.store.Entry;
import io.larder.internal.engine.value.Marshalled;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other code had made, and what other classes were made into. */
class GoneCodeTest {

    @TempDir
    Path directory;

    private Runs runs;

    @BeforeEach
    void start() {
        runs = new Runs(directory).start();
    }

    @AfterEach
    void nothing_is_wrong() {
        runs.close();
        assertEquals(List.of(), runs.warnings);
    }

    @Test
    @Assertion({"F1", "F6"})
    void entries_of_other_code_are_not_served_and_not_kept() {
        runs.write("a", "value");
        runs.cache = new SavedCache(Runs.CACHE.name(), new Fingerprint("0".repeat(64)), Runs.CACHE.lifetime());

        assertEquals(List.of(), runs.restart().load());
        assertEquals(List.of(), runs.fileNames());
    }

    @Test
    @Assertion({"F4", "F6"})
    void entries_of_classes_that_look_different_now_are_not_kept() {
        runs.cache = shaped(new HashSet<>());
        runs.restart();
        for (String key : List.of("a", "b", "c", "d")) {
            Set<Class<?>> classes = Set.of(key.equals("b") ? Thread.class : String.class);
            Entry entry = Entry.marshalled(
                    Runs.key(key),
                    new Marshalled("value".getBytes(UTF_8), List.of(), classes),
                    null,
                    runs.ticker.nanoTime());
            Runs.commit(entry, runs.files.prepare(entry));
        }
        Set<String> asked = new HashSet<>();
        runs.cache = shaped(asked);

        assertEquals(List.of("a=value", "c=value", "d=value"), runs.restart().loaded());
        assertEquals(3, runs.fileNames().size());
        assertEquals(Set.of("changed", "same"), asked);
    }

    @Test
    @Assertion("F6")
    void what_caches_left_that_are_gone_is_removed() throws Exception {
        runs.write("a", "value");
        Path gone = runs.folder().resolve(Names.cache("shop.Gone#method()"));
        runs.stores.files(new SavedCache("shop.Gone#method()", Runs.FINGERPRINT, Runs.CACHE.lifetime()));
        Path nested = Files.createDirectory(gone.resolve("more"));
        Files.createSymbolicLink(nested.resolve("link"), runs.cacheFolder());
        Path other = Files.createDirectory(runs.folder().resolve("of the owner"));

        runs.restart().stores.purge();

        assertFalse(Files.exists(gone));
        assertTrue(Files.exists(other));
        assertEquals(List.of("a=value"), runs.loaded());
    }

    /** Values that say themselves whether their class will have changed. */
    private static SavedCache shaped(Set<String> asked) {
        return new SavedCache(
                Runs.CACHE.name(),
                Runs.CACHE.fingerprint(),
                Runs.CACHE.lifetime(),
                new ShapeForm() {
                    @Override
                    public byte[] write(Set<Class<?>> classes) {
                        return classes.contains(Thread.class) ? "changed".getBytes(UTF_8) : "same".getBytes(UTF_8);
                    }

                    @Override
                    public boolean same(byte[] shape) {
                        assertTrue(asked.add(new String(shape, UTF_8)), "asked twice");
                        return !new String(shape, UTF_8).equals("changed");
                    }
                },
                Runs.CACHE.traces());
    }
}
