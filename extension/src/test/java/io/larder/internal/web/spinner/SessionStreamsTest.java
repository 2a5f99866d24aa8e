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

class SessionStreamsTest {

    private final FakeStreamScheduler scheduler = new FakeStreamScheduler();
    private final SessionStreams streams = new SessionStreams(scheduler.ticker, scheduler);
    private @Nullable String session = "mine";
    private @Nullable WaitListener listener;

    @BeforeEach
    void start() {
        streams.start(
                registered -> {
                    listener = registered;
                    return () -> listener = null;
                },
                () -> session);
    }

    @Test
    @Assertion("N3")
    void load_is_shown_from_100_ms_after_its_start_until_its_end() {
        FakeConnection connection = open("mine");

        Runnable endWait = startWait(waitInfo("one"));
        scheduler.advance(99);
        assertEquals(List.of("[]"), connection.states());
        scheduler.advance(1);
        assertEquals(List.of("[]", "[{1 one 100}]"), connection.states());
        scheduler.advance(1_000);
        endWait.run();
        scheduler.advance(0);

        assertEquals(List.of("[]", "[{1 one 100}]", "[]"), connection.states());
    }

    @Test
    @Assertion("N3")
    void load_that_ends_within_100_ms_is_never_sent() {
        FakeConnection connection = open("mine");

        Runnable endWait = startWait(waitInfo("one"));
        scheduler.advance(99);
        endWait.run();
        scheduler.advance(1_000);

        assertEquals(List.of("[]"), connection.states());
    }

    @Test
    @Assertion("N3")
    void other_session_and_caller_without_session_receive_nothing() {
        FakeConnection other = open("other");

        startWait(waitInfo("one"));
        session = null;
        assertNull(streams.waitStarted(waitInfo("two")));
        scheduler.advance(1_000);

        assertEquals(List.of("[]"), other.states());
    }

    @Test
    @Assertion("N3")
    void callers_of_one_session_share_a_line_until_the_last_wait_ends() {
        FakeConnection connection = open("mine");
        WaitInfo info = waitInfo("one");

        Runnable first = startWait(info);
        Runnable second = startWait(new WaitInfo(info.load(), "one", false, info.startedAt()));
        scheduler.advance(100);
        first.run();
        scheduler.advance(10);
        assertEquals(List.of("[]", "[{1 one 100}]"), connection.states());
        second.run();
        scheduler.advance(0);

        assertEquals(List.of("[]", "[{1 one 100}]", "[]"), connection.states());
    }

    @Test
    @Assertion("N3")
    void late_waiter_receives_the_time_since_the_start() {
        WaitInfo info = waitInfo("one");
        FakeConnection connection = open("mine");
        scheduler.advance(5_000);

        startWait(info);
        scheduler.advance(0);

        assertEquals(List.of("[]", "[{1 one 5000}]"), connection.states());
    }

    @Test
    @Assertion("N3")
    void new_connection_receives_the_current_state_first() {
        startWait(waitInfo("one"));
        scheduler.advance(50);
        startWait(waitInfo("two"));
        scheduler.advance(60);

        FakeConnection connection = open("mine");
        scheduler.advance(100);

        assertEquals(List.of("[{1 one 110}]", "[{1 one 210},{2 two 160}]"), connection.states());
    }

    @Test
    @Assertion("N3")
    void slow_connection_receives_the_latest_state_and_does_not_block_others() {
        FakeConnection slow = open("mine");
        FakeConnection quick = open("mine");
        slow.writable = false;

        Runnable endWait = startWait(waitInfo("one"));
        scheduler.advance(100);
        endWait.run();
        scheduler.advance(0);
        startWait(waitInfo("two"));
        scheduler.advance(100);
        slow.resume();

        assertEquals("[{2 two 100}]", last(slow));
        assertEquals("[{2 two 100}]", last(quick));
        assertFalse(slow.states().contains("[{1 one 100}]"));
        assertTrue(quick.states().contains("[{1 one 100}]"));
    }

    @Test
    @Assertion("N3")
    void connection_that_accepts_nothing_between_heartbeats_is_closed() {
        FakeConnection connection = open("mine");
        connection.writable = false;

        scheduler.heartbeat();
        assertEquals(0, connection.completed);
        scheduler.heartbeat();

        assertEquals(1, connection.completed);
    }

    /** The story: on a busy server a page was given up whose first event became pending a moment before the heartbeat. */
    @Test
    @Assertion("N3")
    void event_that_becomes_pending_just_before_a_heartbeat_is_delivered() {
        FakeConnection connection = open("mine");
        connection.writable = false;
        startWait(waitInfo("one"));
        scheduler.advance(100);

        scheduler.heartbeat();
        assertEquals(0, connection.completed);
        connection.resume();

        assertEquals("[{1 one 100}]", last(connection));
        scheduler.heartbeat();
        assertEquals(0, connection.completed);
    }

    @Test
    @Assertion("N3")
    void broken_connection_is_removed_at_the_next_heartbeat() {
        FakeConnection connection = open("mine");
        connection.disconnected = true;

        scheduler.heartbeat();
        scheduler.heartbeat();
        startWait(waitInfo("one"));

        assertEquals(1, connection.completed);
        assertEquals(0, scheduler.pendingTasks(), "nobody is there to show it to");
    }

    @Test
    @Assertion("N3")
    void connections_close_with_their_session_and_pending_loads_are_not_shown() {
        Runnable endWait = startWait(waitInfo("one"));
        FakeConnection connection = open("mine");

        streams.endSession("mine");
        FakeConnection next = open("mine");
        endWait.run();
        scheduler.advance(1_000);

        assertEquals(1, connection.completed);
        assertEquals(List.of("[]"), next.states());
    }

    @Test
    @Assertion("N3")
    void session_with_a_changed_id_retains_its_connections() {
        FakeConnection connection = open("mine");

        streams.rename("mine", "new");
        session = "new";
        startWait(waitInfo("one"));
        scheduler.advance(100);
        FakeConnection old = open("mine");

        assertEquals("[{1 one 100}]", last(connection));
        assertEquals(List.of("[]"), old.states());
    }

    @Test
    @Assertion("N3")
    void connections_of_a_session_are_bounded() {
        for (int i = 0; i < 64; i++) {
            open("mine");
        }

        assertFalse(streams.open("mine", new FakeConnection("", streams::remove).connection));
        assertTrue(streams.open("other", new FakeConnection("", streams::remove).connection));
    }

    @Test
    @Assertion("N3")
    void close_ends_all_connections_and_unregisters_the_listener() {
        FakeConnection connection = open("mine");

        streams.close();
        scheduler.advance(1_000);

        assertNull(listener);
        assertEquals(1, connection.completed);
    }

    @Test
    @Assertion("N3")
    void disconnect_closes_the_named_connection_only() {
        FakeConnection named = new FakeConnection("page=a", streams::remove);
        FakeConnection sameSession = new FakeConnection("page=b", streams::remove);
        FakeConnection otherSession = new FakeConnection("page=a", streams::remove);
        FakeConnection unnamed = new FakeConnection("", streams::remove);
        streams.open("mine", named.connection);
        streams.open("mine", sameSession.connection);
        streams.open("mine", unnamed.connection);
        streams.open("other", otherSession.connection);

        streams.disconnect("mine", "page=a");
        streams.disconnect("mine", "");
        streams.disconnect("nobody", "page=a");

        assertEquals(
                List.of(1, 0, 0, 0),
                List.of(named.completed, sameSession.completed, unnamed.completed, otherSession.completed));
    }

    private FakeConnection open(String sessionId) {
        FakeConnection connection = new FakeConnection("", streams::remove);
        assertTrue(streams.open(sessionId, connection.connection));
        connection.connection.start();
        scheduler.advance(0);
        return connection;
    }

    private WaitInfo waitInfo(String text) {
        return new WaitInfo(new Object(), text, false, scheduler.ticker.nanoTime());
    }

    private Runnable startWait(WaitInfo info) {
        return Objects.requireNonNull(streams.waitStarted(info));
    }

    private static String last(FakeConnection connection) {
        return connection.states().get(connection.states().size() - 1);
    }
}
