package io.larder.internal.web.spinner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.internal.core.load.WaitListener;
import io.larder.internal.core.load.WaitListener.WaitInfo;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedsTest {

    private final HandPulse pulse = new HandPulse();
    private final Feeds feeds = new Feeds(pulse.ticker, pulse);
    private @Nullable String session = "mine";
    private @Nullable WaitListener admitted;

    @BeforeEach
    void first_page_asks() {
        feeds.begin(
                onlooker -> {
                    admitted = onlooker;
                    return () -> admitted = null;
                },
                () -> session);
    }

    @Test
    @Assertion("N3")
    void computation_is_shown_from_a_tenth_of_a_second_after_its_start_until_its_end() {
        FakeConnection page = open("mine");

        Runnable over = look(sight("one"));
        pulse.pass(99);
        assertEquals(List.of("[]"), page.states());
        pulse.pass(1);
        assertEquals(List.of("[]", "[{1 one 100}]"), page.states());
        pulse.pass(1_000);
        over.run();
        pulse.pass(0);

        assertEquals(List.of("[]", "[{1 one 100}]", "[]"), page.states());
    }

    @Test
    @Assertion("N3")
    void what_ends_sooner_is_never_sent() {
        FakeConnection page = open("mine");

        Runnable over = look(sight("one"));
        pulse.pass(99);
        over.run();
        pulse.pass(1_000);

        assertEquals(List.of("[]"), page.states());
    }

    @Test
    @Assertion("N3")
    void other_session_and_caller_without_a_session_are_shown_nothing() {
        FakeConnection other = open("other");

        look(sight("one"));
        session = null;
        assertNull(feeds.waitStarted(sight("two")));
        pulse.pass(1_000);

        assertEquals(List.of("[]"), other.states());
    }

    @Test
    @Assertion("N3")
    void two_callers_of_a_session_for_one_computation_are_one_line_until_the_last_is_answered() {
        FakeConnection page = open("mine");
        WaitInfo sight = sight("one");

        Runnable first = look(sight);
        Runnable second = look(new WaitInfo(sight.load(), "one", false, sight.startedAt()));
        pulse.pass(100);
        first.run();
        pulse.pass(10);
        assertEquals(List.of("[]", "[{1 one 100}]"), page.states());
        second.run();
        pulse.pass(0);

        assertEquals(List.of("[]", "[{1 one 100}]", "[]"), page.states());
    }

    @Test
    @Assertion("N3")
    void waiter_that_comes_late_sees_the_time_since_the_start_at_once() {
        WaitInfo sight = sight("one");
        FakeConnection page = open("mine");
        pulse.pass(5_000);

        look(sight);
        pulse.pass(0);

        assertEquals(List.of("[]", "[{1 one 5000}]"), page.states());
    }

    @Test
    @Assertion("N3")
    void page_that_comes_in_the_middle_is_told_the_state_first() {
        look(sight("one"));
        pulse.pass(50);
        look(sight("two"));
        pulse.pass(60);

        FakeConnection page = open("mine");
        pulse.pass(100);

        assertEquals(List.of("[{1 one 110}]", "[{1 one 210},{2 two 160}]"), page.states());
    }

    @Test
    @Assertion("N3")
    void page_that_takes_nothing_for_a_while_gets_the_newest_state_and_holds_up_nobody() {
        FakeConnection slow = open("mine");
        FakeConnection quick = open("mine");
        slow.takes = false;

        Runnable over = look(sight("one"));
        pulse.pass(100);
        over.run();
        pulse.pass(0);
        look(sight("two"));
        pulse.pass(100);
        slow.take();

        assertEquals("[{2 two 100}]", last(slow));
        assertEquals("[{2 two 100}]", last(quick));
        assertFalse(slow.states().contains("[{1 one 100}]"));
        assertTrue(quick.states().contains("[{1 one 100}]"));
    }

    @Test
    @Assertion("N3")
    void page_that_takes_nothing_from_beat_to_beat_is_given_up() {
        FakeConnection page = open("mine");
        page.takes = false;

        pulse.beat();
        assertEquals(0, page.completed);
        pulse.beat();

        assertEquals(1, page.completed);
    }

    @Test
    @Assertion("N3")
    void page_that_has_gone_is_forgotten_at_the_next_beat() {
        FakeConnection page = open("mine");
        page.gone = true;

        pulse.beat();
        pulse.beat();
        look(sight("one"));

        assertEquals(1, page.completed);
        assertEquals(0, pulse.waiting(), "nobody is there to show it to");
    }

    @Test
    @Assertion("N3")
    void streams_end_with_their_session_and_what_still_runs_is_shown_to_nobody() {
        Runnable over = look(sight("one"));
        FakeConnection page = open("mine");

        feeds.end("mine");
        FakeConnection next = open("mine");
        over.run();
        pulse.pass(1_000);

        assertEquals(1, page.completed);
        assertEquals(List.of("[]"), next.states());
    }

    @Test
    @Assertion("N3")
    void session_that_gets_another_id_keeps_its_pages() {
        FakeConnection page = open("mine");

        feeds.rename("mine", "new");
        session = "new";
        look(sight("one"));
        pulse.pass(100);
        FakeConnection old = open("mine");

        assertEquals("[{1 one 100}]", last(page));
        assertEquals(List.of("[]"), old.states());
    }

    @Test
    @Assertion("N3")
    void session_has_a_bounded_number_of_pages() {
        for (int i = 0; i < 64; i++) {
            open("mine");
        }

        assertFalse(feeds.open("mine", new FakeConnection("", feeds::close).page));
        assertTrue(feeds.open("other", new FakeConnection("", feeds::close).page));
    }

    @Test
    @Assertion("N3")
    void end_of_the_application_ends_all_and_nobody_looks_on_any_more() {
        FakeConnection page = open("mine");

        feeds.close();
        pulse.pass(1_000);

        assertNull(admitted);
        assertEquals(1, page.completed);
    }

    @Test
    @Assertion("N3")
    void page_that_says_good_bye_ends_and_no_other_does() {
        FakeConnection mine = new FakeConnection("page=a", feeds::close);
        FakeConnection beside = new FakeConnection("page=b", feeds::close);
        FakeConnection other = new FakeConnection("page=a", feeds::close);
        FakeConnection nameless = new FakeConnection("", feeds::close);
        feeds.open("mine", mine.page);
        feeds.open("mine", beside.page);
        feeds.open("mine", nameless.page);
        feeds.open("other", other.page);

        feeds.leave("mine", "page=a");
        feeds.leave("mine", "");
        feeds.leave("nobody", "page=a");

        assertEquals(
                List.of(1, 0, 0, 0), List.of(mine.completed, beside.completed, nameless.completed, other.completed));
    }

    private FakeConnection open(String of) {
        FakeConnection connection = new FakeConnection("", feeds::close);
        assertTrue(feeds.open(of, connection.page));
        connection.page.begin();
        pulse.pass(0);
        return connection;
    }

    private WaitInfo sight(String text) {
        return new WaitInfo(new Object(), text, false, pulse.ticker.nanoTime());
    }

    private Runnable look(WaitInfo sight) {
        return Objects.requireNonNull(feeds.waitStarted(sight));
    }

    private static String last(FakeConnection page) {
        return page.states().get(page.states().size() - 1);
    }
}
