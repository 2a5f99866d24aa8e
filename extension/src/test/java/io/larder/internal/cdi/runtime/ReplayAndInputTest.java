package io.larder.internal.cdi.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.CacheData;
import io.larder.CacheInput;
import io.larder.Caches;
import io.larder.InputNotAllowedException;
import io.larder.RecordingException;
import io.larder.Replayed;
import io.larder.ReplayedEvent;
import io.larder.internal.cdi.extension.LarderExtension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Effects, inputs and refreshes through the interceptors of a container. */
class ReplayAndInputTest {

    /** An event of the application's. */
    public record Notice(List<String> words) {}

    /** Another. */
    public record NestedNotice(String text) {}

    /** An event that no observer bears. */
    public record FailingEvent(String text) {}

    /** What a computation does besides returning, and what it asks. */
    @ApplicationScoped
    public static class EffectsBean {

        @Inject
        EffectsBean self;

        @Inject
        @ReplayedEvent
        Event<NestedNotice> nestedNotices;

        final List<String> lines = new ArrayList<>();
        String unit = "km";

        @Replayed
        public void append(List<String> words) {
            lines.add(String.join(" ", words));
            words.clear();
        }

        @Replayed
        public void appendThread(Thread thread) {
            lines.add(thread.getName());
        }

        void onNotice(@Observes @ReplayedEvent Notice notice) {
            lines.add("observed " + notice.words());
            notice.words().clear();
        }

        /** Tells of it by a replayed method and by another replayed event. */
        void onNestedNotice(@Observes @ReplayedEvent NestedNotice notice) {
            append(notice, "observed ");
            self.append(new ArrayList<>(List.of("called", notice.text())));
            if (!notice.text().equals("nested")) {
                nestedNotices.fire(new NestedNotice("nested"));
            }
        }

        private void append(NestedNotice notice, String prefix) {
            lines.add(prefix + notice.text());
        }

        void onFailingEvent(@Observes FailingEvent event) {
            throw new IllegalStateException(event.text());
        }

        @CacheInput
        public String unit(String subject) {
            return unit + " for " + subject;
        }

        List<String> lines() {
            return lines;
        }

        void unit(Object value) {
            unit = value.toString();
        }
    }

    /** Cached methods. */
    @ApplicationScoped
    public static class Reports {

        @Inject
        EffectsBean effects;

        @Inject
        @ReplayedEvent
        Event<Notice> notices;

        @Inject
        @ReplayedEvent
        Event<NestedNotice> nestedNotices;

        @Inject
        Event<FailingEvent> failingEvents;

        int loads;

        @CacheData
        public int withEffects(int number) {
            effects.append(new ArrayList<>(List.of("appended", String.valueOf(number))));
            notices.fire(new Notice(new ArrayList<>(List.of("fired"))));
            return number;
        }

        @CacheData
        public int withNestedEvents() {
            nestedNotices.fire(new NestedNotice("a"));
            effects.append(new ArrayList<>(List.of("after")));
            return 1;
        }

        @CacheData
        public String withFailingObserver() {
            String message = "none";
            try {
                failingEvents.fire(new FailingEvent("no more"));
            } catch (IllegalStateException e) {
                message = e.getMessage();
            }
            effects.append(new ArrayList<>(List.of("after")));
            return message;
        }

        @CacheData
        public int withUnsupportedArgument() {
            effects.appendThread(Thread.currentThread());
            return 1;
        }

        @CacheData(allowInputs = true)
        public String distance(String place) {
            return effects.unit(place) + " " + ++loads;
        }

        @CacheData
        public String withForbiddenInput() {
            return effects.unit("refused");
        }

        @CacheData(ttl = "1ms", maxStale = "1h")
        public int counted() {
            return ++loads;
        }
    }

    private WeldContainer container;
    private Reports reports;
    private EffectsBean effects;

    @BeforeEach
    void start() {
        container = new Weld()
                .disableDiscovery()
                .addExtension(new LarderExtension())
                .beanClasses(Reports.class, EffectsBean.class)
                .initialize();
        reports = container.select(Reports.class).get();
        effects = container.select(EffectsBean.class).get();
    }

    @AfterEach
    void stop() {
        container.shutdown();
    }

    @Test
    @Assertion("Y1")
    void calls_and_events_are_replayed_on_each_hit_with_separate_copies() {
        reports.withEffects(1);
        reports.withEffects(1);
        reports.withEffects(1);

        List<String> expected = List.of("appended 1", "observed [fired]");
        assertEquals(
                List.of(
                        expected.get(0),
                        expected.get(1),
                        expected.get(0),
                        expected.get(1),
                        expected.get(0),
                        expected.get(1)),
                effects.lines());
    }

    /**
     * Once what an observer of a recorded event called was recorded beside the event: a hit fired the event, whose observer called it,
     * and called it again.
     */
    @Test
    @Assertion("Y6")
    void effects_of_observers_of_a_recorded_event_are_not_replayed_twice() {
        List<String> expected = List.of("observed a", "called a", "observed nested", "called nested", "after");
        for (int i = 0; i < 3; i++) {
            reports.withNestedEvents();
            assertEquals(expected, effects.lines());
            effects.lines().clear();
        }
    }

    @Test
    @Assertion({"Y1", "Y6"})
    void observer_exception_reaches_the_sender_and_later_effects_are_recorded() {
        for (int i = 0; i < 3; i++) {
            assertEquals("no more", reports.withFailingObserver());
            assertEquals(List.of("after"), effects.lines());
            effects.lines().clear();
        }
    }

    @Test
    @Assertion("Y4")
    void argument_that_cannot_be_copied_fails_the_recorded_call() {
        RecordingException failure = assertThrows(RecordingException.class, () -> reports.withUnsupportedArgument());

        assertTrue(failure.getMessage().startsWith("LARDER-06002 " + EffectsBean.class.getName() + "#appendThread"));
        assertEquals(List.of(), effects.lines());
    }

    @Test
    @Assertion({"I1", "I4"})
    void inputs_join_the_key_only_where_allowed() {
        assertEquals("km for a 1", reports.distance("a"));
        assertEquals("km for a 1", reports.distance("a"));
        effects.unit((Object) "mi");
        assertEquals("mi for a 2", reports.distance("a"));

        assertThrows(InputNotAllowedException.class, () -> reports.withForbiddenInput());
        assertEquals(
                2,
                container
                        .select(Caches.class)
                        .get()
                        .of(Reports.class, "distance")
                        .size());
    }

    @Test
    @Assertion("T4")
    void stale_value_is_refreshed_in_the_background_through_the_bean_reference() {
        int first = reports.counted();

        long deadline = System.nanoTime() + 10_000_000_000L;
        while (reports.counted() == first && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }

        assertTrue(reports.counted() > first);
        assertEquals(
                1,
                container
                        .select(Caches.class)
                        .get()
                        .of(Reports.class, "counted")
                        .stats()
                        .misses());
    }
}
