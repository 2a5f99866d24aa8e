package io.larder.internal.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.larder.Assertion;
import io.larder.internal.core.replay.Trace;
import io.larder.internal.core.replay.TraceFormat;
import io.larder.internal.core.store.Entry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a method does besides returning is on disk with its value, or neither is. */
@Assertion("P1")
class SavedTraceTest {

    private static final Trace WRITTEN = new Trace(Runs.key("a"), List.of(() -> {}), List.of());
    private static final Trace READ = new Trace(Runs.key("a"), List.of(() -> {}), List.of());

    @TempDir
    Path directory;

    private Runs runs;

    @BeforeEach
    void start() {
        runs = new Runs(directory).start();
    }

    @AfterEach
    void stop() {
        runs.close();
    }

    @Test
    void an_entry_whose_effects_cannot_be_written_stays_in_memory() {
        Entry entry = entry();

        assertNull(runs.files.prepare(entry));
        assertEquals(List.of(), runs.fileNames());
    }

    @Test
    void effects_come_back_with_the_value() {
        runs.cache = with(READ);
        runs.restart();
        Entry entry = entry();
        Runs.commit(entry, runs.files.prepare(entry));

        Entry loaded = runs.restart().load().get(0);

        assertSame(READ, loaded.trace());
        assertEquals("value", Runs.text(loaded.fetch()));
    }

    @Test
    void an_entry_whose_effects_cannot_be_made_again_is_removed() {
        runs.cache = with(READ);
        runs.restart();
        Entry entry = entry();
        Runs.commit(entry, runs.files.prepare(entry));
        runs.cache = with(null);

        assertEquals(List.of(), runs.restart().load());
        assertEquals(List.of(), runs.fileNames());
    }

    /** Once the shapes of values alone were looked at, and an effect would have been made with an object of a class that had changed. */
    @Test
    @Assertion("F4")
    void classes_of_effects_count_as_those_of_values_do() {
        List<Set<Class<?>>> shapes = new ArrayList<>();
        runs.cache = with(READ, new ShapeForm() {
            @Override
            public byte[] write(Set<Class<?>> classes) {
                shapes.add(classes);
                return new byte[] {7};
            }

            @Override
            public boolean same(byte[] shape) {
                return shape.length == 0;
            }
        });
        runs.restart();
        Entry nothing = Entry.live(Runs.key("a"), null, 0, WRITTEN, runs.ticker.nanoTime());
        Runs.commit(nothing, runs.files.prepare(nothing));

        assertEquals(List.of(Set.of(Thread.class)), shapes);
        assertEquals(List.of(), runs.restart().load());
        assertEquals(List.of(), runs.fileNames());
    }

    private Entry entry() {
        return Entry.marshalled(Runs.key("a"), Runs.marshalled("value"), WRITTEN, runs.ticker.nanoTime());
    }

    private static SavedCache with(Trace read) {
        return with(read, ShapeForm.NONE);
    }

    private static SavedCache with(Trace read, ShapeForm shapes) {
        SavedCache plain = Runs.CACHE;
        return new SavedCache(plain.name(), plain.fingerprint(), plain.lifetime(), shapes, new TraceFormat() {
            @Override
            public EncodedTrace write(Trace trace) {
                assertSame(WRITTEN, trace);
                return new EncodedTrace(new byte[] {1, 2, 3}, Set.of(Thread.class));
            }

            @Override
            public Trace read(byte[] bytes) {
                assertEquals(3, bytes.length);
                return read;
            }
        });
    }
}
