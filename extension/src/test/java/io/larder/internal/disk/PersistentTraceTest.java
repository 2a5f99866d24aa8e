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
class PersistentTraceTest {

    private static final Trace WRITTEN = new Trace(DiskStorageFixture.key("a"), List.of(() -> {}), List.of());
    private static final Trace READ = new Trace(DiskStorageFixture.key("a"), List.of(() -> {}), List.of());

    @TempDir
    Path directory;

    private DiskStorageFixture fixture;

    @BeforeEach
    void start() {
        fixture = new DiskStorageFixture(directory).start();
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void entry_with_unwritable_effects_is_memory_only() {
        Entry entry = entry();

        assertNull(fixture.files.prepare(entry, Set.of()));
        assertEquals(List.of(), fixture.fileNames());
    }

    @Test
    void effects_are_restored_with_the_value() {
        fixture.cache = with(READ);
        fixture.restart();
        Entry entry = entry();
        DiskStorageFixture.commit(entry, fixture.files.prepare(entry, Set.of()));

        Entry loaded = fixture.restart().load().get(0);

        assertSame(READ, loaded.trace());
        assertEquals("value", DiskStorageFixture.text(loaded.fetch()));
    }

    @Test
    void entry_with_unreadable_effects_is_deleted() {
        fixture.cache = with(READ);
        fixture.restart();
        Entry entry = entry();
        DiskStorageFixture.commit(entry, fixture.files.prepare(entry, Set.of()));
        fixture.cache = with(null);

        assertEquals(List.of(), fixture.restart().load());
        assertEquals(List.of(), fixture.fileNames());
    }

    /** Once the shapes of values alone were looked at, and an effect would have been made with an object of a class that had changed. */
    @Test
    @Assertion("F4")
    void shape_includes_the_classes_of_effects() {
        List<Set<Class<?>>> shapes = new ArrayList<>();
        fixture.cache = with(READ, new ShapeFormat() {
            @Override
            public byte[] write(Set<Class<?>> classes, Set<Class<?>> argumentClasses) {
                shapes.add(classes);
                return new byte[] {7};
            }

            @Override
            public boolean matches(byte[] shape) {
                return shape.length == 0;
            }
        });
        fixture.restart();
        Entry nothing = Entry.live(DiskStorageFixture.key("a"), null, 0, WRITTEN, fixture.ticker.nanoTime());
        DiskStorageFixture.commit(nothing, fixture.files.prepare(nothing, Set.of()));

        assertEquals(List.of(Set.of(Thread.class)), shapes);
        assertEquals(List.of(), fixture.restart().load());
        assertEquals(List.of(), fixture.fileNames());
    }

    private Entry entry() {
        return Entry.marshalled(
                DiskStorageFixture.key("a"),
                DiskStorageFixture.marshalled("value"),
                WRITTEN,
                fixture.ticker.nanoTime());
    }

    private static PersistentCacheDescriptor with(Trace read) {
        return with(read, ShapeFormat.NONE);
    }

    private static PersistentCacheDescriptor with(Trace read, ShapeFormat shapes) {
        PersistentCacheDescriptor plain = DiskStorageFixture.CACHE;
        return new PersistentCacheDescriptor(
                plain.name(), plain.fingerprint(), plain.expiry(), shapes, new TraceFormat() {
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
