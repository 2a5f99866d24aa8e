package io.larder.internal.cdi.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.Assertion;
import io.larder.CacheData;
import io.larder.CacheInput;
import io.larder.Caches;
import io.larder.PersistenceMode;
import io.larder.Replayed;
import io.larder.ReplayedEvent;
import io.larder.internal.cdi.extension.LarderExtension;
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
class PersistentReplayTest {

    private static final List<String> EFFECTS = new CopyOnWriteArrayList<>();

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
    public static class EffectsBean {

        volatile String unit = "km";

        @Replayed
        public void append(List<String> words) {
            EFFECTS.add("appended " + words);
            words.clear();
        }

        void onNotice(@Observes @ReplayedEvent @Volume(11) Notice notice) {
            EFFECTS.add("observed " + notice.words());
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

        void setUnit(String value) {
            unit = value;
        }
    }

    /** Cached methods that survive. */
    @ApplicationScoped
    public static class Reports {

        @Inject
        @Volume(1)
        EffectsBean effects;

        @Inject
        @ReplayedEvent
        @Volume(11)
        Event<Notice> notices;

        @CacheData(persist = PersistenceMode.DISK)
        public String withEffects(int number) {
            EFFECTS.add("computed");
            effects.append(new ArrayList<>(List.of("number", String.valueOf(number))));
            notices.fire(new Notice(new ArrayList<>(List.of("fired"))));
            return "result";
        }

        @CacheData(persist = PersistenceMode.DISK)
        public void withoutResult() {
            effects.append(new ArrayList<>(List.of("nothing returned")));
        }

        @CacheData(persist = PersistenceMode.DISK, allowInputs = true, maxEntries = 10)
        public String distance(int kilometres) {
            EFFECTS.add("computed");
            String unit = effects.unit();
            return kilometres + unit + (unit.equals("mi") ? effects.language(unit) : "");
        }
    }

    @TempDir
    Path directory;

    @BeforeEach
    void configure() {
        EFFECTS.clear();
        System.setProperty("larder.directory", directory.toString());
    }

    @AfterEach
    void clearDirectory() {
        System.clearProperty("larder.directory");
    }

    @Test
    @Assertion({"P1", "Y1"})
    void effects_are_replayed_from_disk_in_order_with_separate_copies() {
        run((reports, effects) -> reports.withEffects(7));
        assertEquals(List.of("computed", "appended [number, 7]", "observed [fired]"), drainEffects());

        for (int i = 0; i < 2; i++) {
            run((reports, effects) -> {
                for (int hit = 0; hit < 2; hit++) {
                    assertEquals("result", reports.withEffects(7));
                    assertEquals(List.of("appended [number, 7]", "observed [fired]"), drainEffects());
                }
            });
        }
    }

    @Test
    @Assertion({"P1", "H3"})
    void effects_of_a_void_method_are_persistent() {
        run((reports, effects) -> reports.withoutResult());
        drainEffects();

        run((reports, effects) -> {
            reports.withoutResult();
            assertEquals(List.of("appended [nothing returned]"), drainEffects());
        });
    }

    @Test
    @Assertion({"P1", "I1", "I2"})
    void entries_with_inputs_are_restored_for_each_input_value() {
        run((reports, effects) -> {
            reports.distance(5);
            effects.setUnit("mi");
            reports.distance(5);
        });
        assertEquals(List.of("computed", "computed"), drainEffects());

        run((reports, effects) -> {
            assertEquals("5km", reports.distance(5));
            effects.setUnit("mi");
            assertEquals("5mien", reports.distance(5));
            assertEquals(List.of(), drainEffects());

            effects.setUnit("sm");
            assertEquals("5sm", reports.distance(5));
            assertEquals(List.of("computed"), drainEffects());
        });
    }

    @Test
    @Assertion({"C1", "I1"})
    void clear_entry_removes_restored_entries_with_inputs() {
        run((reports, effects) -> {
            reports.distance(5);
            effects.setUnit("mi");
            reports.distance(5);
            reports.distance(6);
        });

        withContainer(container -> {
            var cache = container.select(Caches.class).get().of(Reports.class, "distance");
            assertEquals(3, cache.size());
            cache.clearEntry(5);
            assertEquals(1, cache.size());
        });
        withContainer(container -> assertEquals(
                1,
                container
                        .select(Caches.class)
                        .get()
                        .of(Reports.class, "distance")
                        .size()));
    }

    private static List<String> drainEffects() {
        List<String> effects = List.copyOf(EFFECTS);
        EFFECTS.clear();
        return effects;
    }

    private interface Action {
        void run(Reports reports, EffectsBean effects);
    }

    private static void run(Action action) {
        withContainer(container -> action.run(
                container.select(Reports.class).get(),
                container
                        .select(EffectsBean.class, EffectsBean.class.getAnnotation(Volume.class))
                        .get()));
    }

    private static void withContainer(Consumer<WeldContainer> action) {
        try (WeldContainer container = new Weld()
                .disableDiscovery()
                .addExtension(new LarderExtension())
                .beanClasses(Reports.class, EffectsBean.class)
                .initialize()) {
            action.accept(container);
        }
    }
}
