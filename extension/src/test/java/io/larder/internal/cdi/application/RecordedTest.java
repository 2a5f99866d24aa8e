package io.larder.internal.cdi.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.CacheData;
import io.larder.CacheInput;
import io.larder.Caches;
import io.larder.InputNotAllowedException;
import io.larder.ReplayException;
import io.larder.Replayed;
import io.larder.ReplayedEvent;
import io.larder.internal.cdi.LarderExtension;
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
class RecordedTest {

    /** An event of the application's. */
    public record Notice(List<String> words) {}

    /** Another. */
    public record Telling(String text) {}

    /** An event that no observer bears. */
    public record Refusal(String text) {}

    /** What a computation does besides returning, and what it asks. */
    @ApplicationScoped
    public static class Page {

        @Inject
        Page self;

        @Inject
        @ReplayedEvent
        Event<Telling> tellings;

        final List<String> lines = new ArrayList<>();
        String unit = "km";

        @Replayed
        public void say(List<String> words) {
            lines.add(String.join(" ", words));
            words.clear();
        }

        @Replayed
        public void hold(Thread thread) {
            lines.add(thread.getName());
        }

        void noticed(@Observes @ReplayedEvent Notice notice) {
            lines.add("noticed " + notice.words());
            notice.words().clear();
        }

        /** Tells of it by a replayed method and by another replayed event. */
        void tell(@Observes @ReplayedEvent Telling telling) {
            say(telling, "told ");
            self.say(new ArrayList<>(List.of("heard", telling.text())));
            if (!telling.text().equals("nested")) {
                tellings.fire(new Telling("nested"));
            }
        }

        private void say(Telling telling, String before) {
            lines.add(before + telling.text());
        }

        void refuse(@Observes Refusal refusal) {
            throw new IllegalStateException(refusal.text());
        }

        @CacheInput
        public String unit(String of) {
            return unit + " for " + of;
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
        Page page;

        @Inject
        @ReplayedEvent
        Event<Notice> notices;

        @Inject
        @ReplayedEvent
        Event<Telling> tellings;

        @Inject
        Event<Refusal> refusals;

        int runs;

        @CacheData
        public int spoken(int number) {
            page.say(new ArrayList<>(List.of("spoken", String.valueOf(number))));
            notices.fire(new Notice(new ArrayList<>(List.of("fired"))));
            return number;
        }

        @CacheData
        public int telling() {
            tellings.fire(new Telling("a"));
            page.say(new ArrayList<>(List.of("after")));
            return 1;
        }

        @CacheData
        public String swallowing() {
            String message = "none";
            try {
                refusals.fire(new Refusal("no more"));
            } catch (IllegalStateException e) {
                message = e.getMessage();
            }
            page.say(new ArrayList<>(List.of("after")));
            return message;
        }

        @CacheData
        public int holding() {
            page.hold(Thread.currentThread());
            return 1;
        }

        @CacheData(allowInputs = true)
        public String distance(String to) {
            return page.unit(to) + " " + ++runs;
        }

        @CacheData
        public String refused() {
            return page.unit("refused");
        }

        @CacheData(ttl = "1ms", maxStale = "1h")
        public int counted() {
            return ++runs;
        }
    }

    private WeldContainer container;
    private Reports reports;
    private Page page;

    @BeforeEach
    void start() {
        container = new Weld()
                .disableDiscovery()
                .addExtension(new LarderExtension())
                .beanClasses(Reports.class, Page.class)
                .initialize();
        reports = container.select(Reports.class).get();
        page = container.select(Page.class).get();
    }

    @AfterEach
    void end() {
        container.shutdown();
    }

    @Test
    @Assertion("Y1")
    void calls_and_events_are_made_again_on_each_hit_with_copies_of_their_own() {
        reports.spoken(1);
        reports.spoken(1);
        reports.spoken(1);

        List<String> once = List.of("spoken 1", "noticed [fired]");
        assertEquals(
                List.of(once.get(0), once.get(1), once.get(0), once.get(1), once.get(0), once.get(1)), page.lines());
    }

    /**
     * Once what an observer of a recorded event called was recorded beside the event: a hit fired the event, whose observer called it,
     * and called it again.
     */
    @Test
    @Assertion("Y6")
    void what_observers_of_a_recorded_event_do_comes_with_the_event_and_not_twice() {
        List<String> once = List.of("told a", "heard a", "told nested", "heard nested", "after");
        for (int i = 0; i < 3; i++) {
            reports.telling();
            assertEquals(once, page.lines());
            page.lines().clear();
        }
    }

    @Test
    @Assertion({"Y1", "Y6"})
    void what_an_observer_throws_reaches_who_fired_and_what_comes_later_is_recorded() {
        for (int i = 0; i < 3; i++) {
            assertEquals("no more", reports.swallowing());
            assertEquals(List.of("after"), page.lines());
            page.lines().clear();
        }
    }

    @Test
    @Assertion("Y4")
    void argument_that_cannot_be_kept_is_refused_when_it_is_recorded() {
        ReplayException refusal = assertThrows(ReplayException.class, () -> reports.holding());

        assertTrue(refusal.getMessage().startsWith("LARDER-06002 " + Page.class.getName() + "#hold"));
        assertEquals(List.of(), page.lines());
    }

    @Test
    @Assertion({"I1", "I4"})
    void inputs_join_the_key_where_they_are_allowed() {
        assertEquals("km for a 1", reports.distance("a"));
        assertEquals("km for a 1", reports.distance("a"));
        page.unit((Object) "mi");
        assertEquals("mi for a 2", reports.distance("a"));

        assertThrows(InputNotAllowedException.class, () -> reports.refused());
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
    void stale_value_is_refreshed_in_the_background_through_the_beans_reference() {
        int first = reports.counted();

        long end = System.nanoTime() + 10_000_000_000L;
        while (reports.counted() == first && System.nanoTime() < end) {
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
