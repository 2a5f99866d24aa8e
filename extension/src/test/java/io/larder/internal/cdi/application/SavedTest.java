package io.larder.internal.cdi.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.larder.Assertion;
import io.larder.CacheData;
import io.larder.Caches;
import io.larder.CodeChanges;
import io.larder.Persistence;
import io.larder.internal.cdi.LarderExtension;
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
class SavedTest {

    private static final AtomicInteger RUNS = new AtomicInteger();

    /** A value of the application's own. */
    public record Quake(int year, List<String> places) {}

    /** Cached methods that survive. */
    @ApplicationScoped
    public static class Reports {

        @CacheData(persist = Persistence.DISK)
        public List<Quake> of(int year) {
            RUNS.incrementAndGet();
            return new ArrayList<>(List.of(new Quake(year, new ArrayList<>(List.of("Alaska")))));
        }

        @CacheData(persist = Persistence.DISK)
        public String name(String of) {
            RUNS.incrementAndGet();
            return of.isEmpty() ? null : "name of " + of;
        }

        @CacheData(persist = Persistence.DISK)
        public Quake immutable(int year) {
            RUNS.incrementAndGet();
            return new Quake(year, List.of("Alaska", "Japan"));
        }

        @CacheData
        public int forgotten() {
            return RUNS.incrementAndGet();
        }
    }

    @TempDir
    Path directory;

    @BeforeEach
    void configure() {
        RUNS.set(0);
        System.setProperty("larder.directory", directory.toString());
    }

    @AfterEach
    void leave() {
        System.clearProperty("larder.directory");
    }

    @Test
    @Assertion({"P1", "D1"})
    void restarted_application_hits_what_it_had_computed() {
        in(reports -> List.of(reports.of(1965), reports.name("a")));

        in(reports -> {
            List<Quake> read = reports.of(1965);
            assertEquals(List.of(new Quake(1965, List.of("Alaska"))), read);
            assertNotSame(read, reports.of(1965));
            assertEquals("name of a", reports.name("a"));
            return read;
        });

        assertEquals(2, RUNS.get());
    }

    @Test
    @Assertion("P1")
    void immutable_value_survives_too() {
        in(reports -> reports.immutable(1965));
        in(reports -> {
            assertEquals(new Quake(1965, List.of("Alaska", "Japan")), reports.immutable(1965));
            return 0;
        });

        assertEquals(1, RUNS.get());
    }

    @Test
    @Assertion({"P1", "H3"})
    void null_survives_too() {
        in(reports -> {
            assertNull(reports.name(""));
            assertNull(reports.name(""));
            return 0;
        });
        in(reports -> {
            assertNull(reports.name(""));
            return 0;
        });

        assertEquals(1, RUNS.get());
    }

    @Test
    @Assertion({"C1", "P1"})
    void what_is_cleared_does_not_come_back() {
        in(Reports.class, container -> {
            Reports reports = container.select(Reports.class).get();
            reports.of(1965);
            reports.of(1966);
            Caches caches = container.select(Caches.class).get();
            assertEquals(2, caches.of(Reports.class, "of").size());
            caches.of(Reports.class, "of").clearEntry(1965);
            return 0;
        });
        in(Reports.class, container -> {
            Caches caches = container.select(Caches.class).get();
            assertEquals(1, caches.of(Reports.class, "of").size());
            caches.clear();
            return 0;
        });

        in(reports -> reports.of(1966));

        assertEquals(3, RUNS.get());
    }

    @Test
    @Assertion("P1")
    void what_is_not_to_be_saved_is_not() throws IOException {
        in(Reports::forgotten);
        in(Reports::forgotten);

        assertEquals(2, RUNS.get());
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
        public static class One {
            @CacheData(name = "edited", persist = Persistence.DISK)
            public int answer() {
                return 41 + RUNS.incrementAndGet();
            }
        }

        /** After. */
        @ApplicationScoped
        public static class Other {
            @CacheData(name = "edited", persist = Persistence.DISK)
            public int answer() {
                return 42 + RUNS.incrementAndGet();
            }
        }
    }

    @Test
    @Assertion({"F1", "F6"})
    void changed_code_never_serves_old_results_and_the_application_can_tell() {
        in(
                Edited.One.class,
                container -> container.select(Edited.One.class).get().answer());

        in(Edited.Other.class, container -> {
            CodeChanges changes = container.select(Caches.class).get().codeChanges();
            assertEquals(Set.of("edited"), changes.changed());
            assertEquals(Set.of(), changes.added());
            assertEquals(44, container.select(Edited.Other.class).get().answer());
            return 0;
        });
        in(Edited.Other.class, container -> {
            assertEquals(
                    Set.of(), container.select(Caches.class).get().codeChanges().changed());
            assertEquals(44, container.select(Edited.Other.class).get().answer());
            return 0;
        });
    }

    private static void in(Function<Reports, Object> action) {
        in(
                Reports.class,
                container -> action.apply(container.select(Reports.class).get()));
    }

    private static void in(Class<?> bean, Function<WeldContainer, Object> action) {
        try (WeldContainer container = new Weld()
                .disableDiscovery()
                .addExtension(new LarderExtension())
                .beanClasses(bean)
                .initialize()) {
            action.apply(container);
        }
    }
}
