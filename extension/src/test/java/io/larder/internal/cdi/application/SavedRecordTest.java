package io.larder.internal.cdi.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.Assertion;
import io.larder.CacheData;
import io.larder.CacheInput;
import io.larder.Caches;
import io.larder.Persistence;
import io.larder.Replayed;
import io.larder.ReplayedEvent;
import io.larder.internal.cdi.LarderExtension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Effects and inputs of entries that outlive their application, in a container that is started again. */
class SavedRecordTest {

    private static final List<String> DONE = new CopyOnWriteArrayList<>();

    /** Has a member, and no proxy of it can be kept. */
    @Qualifier
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Volume {
        int value();
    }

    /** An event of the application's. */
    public record Notice(List<String> words) {}

    /** What a computation does besides returning, and what it asks. */
    @ApplicationScoped
    @Volume(1)
    public static class Page {

        volatile String unit = "km";

        @Replayed
        public void say(List<String> words) {
            DONE.add("said " + words);
            words.clear();
        }

        void noticed(@Observes @ReplayedEvent @Volume(11) Notice notice) {
            DONE.add("noticed " + notice.words());
            notice.words().clear();
        }

        @CacheInput
        public String unit() {
            return unit;
        }

        @CacheInput
        public String language(String unit) {
            return unit.equals("km") ? "de" : "en";
        }

        void set(String other) {
            unit = other;
        }
    }

    /** Cached methods that survive. */
    @ApplicationScoped
    public static class Reports {

        @Inject
        @Volume(1)
        Page page;

        @Inject
        @ReplayedEvent
        @Volume(11)
        Event<Notice> notices;

        @CacheData(persist = Persistence.DISK)
        public String spoken(int number) {
            DONE.add("computed");
            page.say(new ArrayList<>(List.of("number", String.valueOf(number))));
            notices.fire(new Notice(new ArrayList<>(List.of("fired"))));
            return "spoken";
        }

        @CacheData(persist = Persistence.DISK)
        public void silent() {
            page.say(new ArrayList<>(List.of("nothing returned")));
        }

        @CacheData(persist = Persistence.DISK, allowInputs = true, maxEntries = 10)
        public String distance(int kilometres) {
            DONE.add("computed");
            String unit = page.unit();
            return kilometres + unit + (unit.equals("mi") ? page.language(unit) : "");
        }
    }

    @TempDir
    Path directory;

    @BeforeEach
    void configure() {
        DONE.clear();
        System.setProperty("larder.directory", directory.toString());
    }

    @AfterEach
    void leave() {
        System.clearProperty("larder.directory");
    }

    @Test
    @Assertion({"P1", "Y1"})
    void effects_are_made_again_from_disk_in_order_with_copies_of_their_own() {
        run((reports, page) -> reports.spoken(7));
        assertEquals(List.of("computed", "said [number, 7]", "noticed [fired]"), taken());

        for (int i = 0; i < 2; i++) {
            run((reports, page) -> {
                for (int hit = 0; hit < 2; hit++) {
                    assertEquals("spoken", reports.spoken(7));
                    assertEquals(List.of("said [number, 7]", "noticed [fired]"), taken());
                }
            });
        }
    }

    @Test
    @Assertion({"P1", "H3"})
    void effects_of_a_method_that_returns_nothing_survive_too() {
        run((reports, page) -> reports.silent());
        taken();

        run((reports, page) -> {
            reports.silent();
            assertEquals(List.of("said [nothing returned]"), taken());
        });
    }

    @Test
    @Assertion({"P1", "I1", "I2"})
    void entries_under_inputs_are_found_again_on_each_of_their_paths() {
        run((reports, page) -> {
            reports.distance(5);
            page.set("mi");
            reports.distance(5);
        });
        assertEquals(List.of("computed", "computed"), taken());

        run((reports, page) -> {
            assertEquals("5km", reports.distance(5));
            page.set("mi");
            assertEquals("5mien", reports.distance(5));
            assertEquals(List.of(), taken());

            page.set("sm");
            assertEquals("5sm", reports.distance(5));
            assertEquals(List.of("computed"), taken());
        });
    }

    @Test
    @Assertion({"C1", "I1"})
    void clearing_finds_restored_entries_under_inputs_by_their_arguments() {
        run((reports, page) -> {
            reports.distance(5);
            page.set("mi");
            reports.distance(5);
            reports.distance(6);
        });

        in(container -> {
            var cache = container.select(Caches.class).get().of(Reports.class, "distance");
            assertEquals(3, cache.size());
            cache.clearEntry(5);
            assertEquals(1, cache.size());
        });
        in(container -> assertEquals(
                1,
                container
                        .select(Caches.class)
                        .get()
                        .of(Reports.class, "distance")
                        .size()));
    }

    private static List<String> taken() {
        List<String> all = List.copyOf(DONE);
        DONE.clear();
        return all;
    }

    private interface Visit {
        void by(Reports reports, Page page);
    }

    private static void run(Visit visit) {
        in(container -> visit.by(
                container.select(Reports.class).get(),
                container
                        .select(Page.class, Page.class.getAnnotation(Volume.class))
                        .get()));
    }

    private static void in(Consumer<WeldContainer> action) {
        try (WeldContainer container = new Weld()
                .disableDiscovery()
                .addExtension(new LarderExtension())
                .beanClasses(Reports.class, Page.class)
                .initialize()) {
            action.accept(container);
        }
    }
}
