package io.larder.internal.cdi.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.larder.Assertion;
import io.larder.CacheData;
import io.larder.Caches;
import io.larder.CodeChanges;
import io.larder.PersistenceMode;
import io.larder.internal.cdi.extension.LarderExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entries that outlive their application, in a container that is started again. */
class PersistentCachesTest {

    private static final AtomicInteger LOADS = new AtomicInteger();

    /** A value of the application's own. */
    public record Quake(int year, List<String> places) {}

    /** Cached methods that survive. */
    @ApplicationScoped
    public static class Reports {

        @CacheData(persist = PersistenceMode.DISK)
        public List<Quake> of(int year) {
            LOADS.incrementAndGet();
            return new ArrayList<>(List.of(new Quake(year, new ArrayList<>(List.of("Alaska")))));
        }

        @CacheData(persist = PersistenceMode.DISK)
        public String name(String key) {
            LOADS.incrementAndGet();
            return key.isEmpty() ? null : "name of " + key;
        }

        @CacheData(persist = PersistenceMode.DISK)
        public Quake immutable(int year) {
            LOADS.incrementAndGet();
            return new Quake(year, List.of("Alaska", "Japan"));
        }

        @CacheData
        public int notPersistent() {
            return LOADS.incrementAndGet();
        }
    }

    @TempDir
    Path directory;

    @BeforeEach
    void configure() {
        LOADS.set(0);
        System.setProperty("larder.directory", directory.toString());
    }

    @AfterEach
    void clearDirectory() {
        System.clearProperty("larder.directory");
    }

    @Test
    @Assertion({"P1", "D1"})
    void restarted_application_hits_persistent_entries() {
        withContainer(reports -> List.of(reports.of(1965), reports.name("a")));

        withContainer(reports -> {
            List<Quake> restored = reports.of(1965);
            assertEquals(List.of(new Quake(1965, List.of("Alaska"))), restored);
            assertNotSame(restored, reports.of(1965));
            assertEquals("name of a", reports.name("a"));
            return restored;
        });

        assertEquals(2, LOADS.get());
    }

    @Test
    @Assertion("P1")
    void immutable_value_is_persistent() {
        withContainer(reports -> reports.immutable(1965));
        withContainer(reports -> {
            assertEquals(new Quake(1965, List.of("Alaska", "Japan")), reports.immutable(1965));
            return 0;
        });

        assertEquals(1, LOADS.get());
    }

    @Test
    @Assertion({"P1", "H3"})
    void null_value_is_persistent() {
        withContainer(reports -> {
            assertNull(reports.name(""));
            assertNull(reports.name(""));
            return 0;
        });
        withContainer(reports -> {
            assertNull(reports.name(""));
            return 0;
        });

        assertEquals(1, LOADS.get());
    }

    @Test
    @Assertion({"C1", "P1"})
    void cleared_entry_is_not_restored() {
        withContainer(Reports.class, container -> {
            Reports reports = container.select(Reports.class).get();
            reports.of(1965);
            reports.of(1966);
            Caches caches = container.select(Caches.class).get();
            assertEquals(2, caches.of(Reports.class, "of").size());
            caches.of(Reports.class, "of").clearEntry(1965);
            return 0;
        });
        withContainer(Reports.class, container -> {
            Caches caches = container.select(Caches.class).get();
            assertEquals(1, caches.of(Reports.class, "of").size());
            caches.clear();
            return 0;
        });

        withContainer(reports -> reports.of(1966));

        assertEquals(3, LOADS.get());
    }

    @Test
    @Assertion("P1")
    void cache_without_persistence_writes_no_entry() throws IOException {
        withContainer(Reports::notPersistent);
        withContainer(Reports::notPersistent);

        assertEquals(2, LOADS.get());
        try (Stream<Path> files = Files.walk(directory)) {
            assertEquals(
                    0,
                    files.filter(file -> file.getFileName().toString().endsWith(".entry"))
                            .count());
        }
    }

    /** The same cache before and after somebody edited its method. */
    static class Edited {

        /** Before. */
        @ApplicationScoped
        public static class BeforeEdit {
            @CacheData(name = "edited", persist = PersistenceMode.DISK)
            public int answer() {
                return 41 + LOADS.incrementAndGet();
            }
        }

        /** After. */
        @ApplicationScoped
        public static class AfterEdit {
            @CacheData(name = "edited", persist = PersistenceMode.DISK)
            public int answer() {
                return 42 + LOADS.incrementAndGet();
            }
        }
    }

    @Test
    @Assertion({"F1", "F6"})
    void entry_of_changed_code_is_not_served_and_the_change_is_reported() {
        withContainer(
                Edited.BeforeEdit.class,
                container -> container.select(Edited.BeforeEdit.class).get().answer());

        withContainer(Edited.AfterEdit.class, container -> {
            CodeChanges changes = container.select(Caches.class).get().codeChanges();
            assertEquals(Set.of("edited"), changes.changed());
            assertEquals(Set.of(), changes.added());
            assertEquals(44, container.select(Edited.AfterEdit.class).get().answer());
            return 0;
        });
        withContainer(Edited.AfterEdit.class, container -> {
            assertEquals(
                    Set.of(), container.select(Caches.class).get().codeChanges().changed());
            assertEquals(44, container.select(Edited.AfterEdit.class).get().answer());
            return 0;
        });
    }

    private static void withContainer(Function<Reports, Object> action) {
        withContainer(
                Reports.class,
                container -> action.apply(container.select(Reports.class).get()));
    }

    private static void withContainer(Class<?> bean, Function<WeldContainer, Object> action) {
        try (WeldContainer container = new Weld()
                .disableDiscovery()
                .addExtension(new LarderExtension())
                .beanClasses(bean)
                .initialize()) {
            action.apply(container);
        }
    }
}
