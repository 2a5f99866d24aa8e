package io.larder.internal.cluster;

import static io.larder.internal.cluster.TestCluster.content;
import static io.larder.internal.cluster.TestCluster.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.larder.Assertion;
import io.larder.internal.cluster.MapStore.Answer;
import io.larder.internal.cluster.SecondLevel.Busy;
import io.larder.internal.cluster.SecondLevel.LeaseWait;
import io.larder.internal.cluster.SecondLevel.Miss;
import io.larder.internal.cluster.SecondLevel.Reservation;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LeaseTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final TestCluster cluster = new TestCluster();

    @Test
    @Assertion("G5")
    void while_one_node_loads_another_waits_and_gets_its_value() throws Exception {
        TestCluster.Node one = cluster.node();
        TestCluster.Node two = cluster.node();
        Reservation load = one.load("a");
        int[] waits = {0};

        String found = text(two.lookup("a", nanos -> {
            if (++waits[0] == 3) {
                load.store(content("first"), one.clock.nanoTime(), TestCluster.TTL);
            }
            return true;
        }));

        assertEquals("first", found);
        assertEquals(3, waits[0]);
        assertEquals(1, two.cache.stats().leaseWaits());
        assertEquals(new SharedCache.Stats(1, 0, 1), two.cache.stats());
        assertEquals(new SharedCache.Stats(0, 1, 0), one.cache.stats());
    }

    @Test
    @Assertion("G5")
    void a_lease_is_renewed_for_as_long_as_the_method_runs() throws Exception {
        TestCluster.Node one = cluster.node();
        TestCluster.Node two = cluster.node();
        Reservation load = one.load("a");

        for (int i = 0; i < 60; i++) {
            cluster.time.advance(SECOND);
            assertInstanceOf(Busy.class, two.lookup("a", LeaseWait.NEVER));
        }
        load.store(content("late"), one.clock.nanoTime(), TestCluster.TTL);

        assertEquals("late", text(two.lookup("a", LeaseWait.NEVER)));
    }

    @Test
    @Assertion("G6")
    void the_lease_of_a_node_that_died_ends() throws Exception {
        TestCluster.Node one = cluster.node();
        TestCluster.Node two = cluster.node();
        one.load("a");
        one.clock.close();

        cluster.time.advance(cluster.settings.lease().minusMillis(1));
        assertInstanceOf(Busy.class, two.lookup("a", LeaseWait.NEVER));
        cluster.time.advance(Duration.ofMillis(1));

        assertInstanceOf(Miss.class, two.lookup("a", LeaseWait.NEVER));
    }

    @Test
    @Assertion("G7")
    void a_load_that_fails_gives_the_lease_back_at_once_and_one_other_node_tries() throws Exception {
        TestCluster.Node one = cluster.node();
        TestCluster.Node two = cluster.node();
        TestCluster.Node three = cluster.node();
        Reservation failing = one.load("a");
        failing.release();

        Reservation second = two.load("a");
        assertInstanceOf(Busy.class, three.lookup("a", LeaseWait.NEVER));
        failing.release();
        failing.store(content("never"), one.clock.nanoTime(), TestCluster.TTL);
        assertInstanceOf(Busy.class, three.lookup("a", LeaseWait.NEVER), "an ended load ends no other");
        second.release();
    }

    @Test
    @Assertion("G7")
    void a_failure_arrives_at_its_caller_and_the_next_caller_loads() throws Exception {
        TestCluster.Node one = cluster.node();
        TestCluster.Node two = cluster.node();
        IllegalStateException failure = new IllegalStateException();

        assertSame(
                failure,
                assertThrows(
                        IllegalStateException.class,
                        () -> one.near.call("a", LeaseWait.NEVER, () -> {
                            throw failure;
                        })));

        assertEquals(1, two.call("a", 1));
        assertEquals(0, one.near.running());
    }

    @Test
    @Assertion("G5")
    void a_value_that_comes_after_another_node_took_over_is_not_shared() throws Exception {
        TestCluster.Node one = cluster.node();
        TestCluster.Node two = cluster.node();
        Reservation slow = one.load("a");
        one.clock.close();
        cluster.time.advance(cluster.settings.lease());
        Reservation second = two.load("a");

        slow.store(content("late"), one.clock.nanoTime(), TestCluster.TTL);
        assertInstanceOf(Busy.class, cluster.node().lookup("a", LeaseWait.NEVER));
        second.store(content("second"), two.clock.nanoTime(), TestCluster.TTL);

        assertEquals("second", text(cluster.node().lookup("a", LeaseWait.NEVER)));
    }

    @Test
    @Assertion({"G1", "G5"})
    void a_load_that_began_before_a_clear_is_neither_waited_for_nor_shared() throws Exception {
        TestCluster.Node one = cluster.node();
        TestCluster.Node two = cluster.node();
        Reservation old = one.load("a");
        two.clears.clear(true);

        Reservation young = two.load("a");
        old.store(content("old"), one.clock.nanoTime(), TestCluster.TTL);
        young.store(content("young"), two.clock.nanoTime(), TestCluster.TTL);

        assertEquals("young", text(cluster.node().lookup("a", LeaseWait.NEVER)));
    }

    @Test
    @Assertion({"G1", "G5"})
    void a_load_that_began_before_its_entry_was_cleared_is_not_shared() throws Exception {
        TestCluster.Node one = cluster.node();
        TestCluster.Node two = cluster.node();
        Reservation old = one.load("a");
        two.clearEntry("a");

        old.store(content("old"), one.clock.nanoTime(), TestCluster.TTL);

        assertNull(text(two.lookup("a", LeaseWait.NEVER)));
    }

    @Test
    @Assertion("G5")
    void a_load_whose_transaction_is_open_holds_others_up_for_a_while_only() throws Exception {
        TestCluster.Node one = cluster.node();
        TestCluster.Node two = cluster.node();
        Reservation uncommitted = one.load("a");
        uncommitted.releaseAfter(SECOND);

        cluster.time.advance(SECOND.minusMillis(1));
        assertInstanceOf(Busy.class, two.lookup("a", LeaseWait.NEVER));
        cluster.time.advance(Duration.ofMillis(1));
        Reservation second = two.load("a");

        uncommitted.store(content("committed late"), one.clock.nanoTime(), TestCluster.TTL);
        second.store(content("second"), two.clock.nanoTime(), TestCluster.TTL);
        assertEquals("second", text(one.lookup("a", LeaseWait.NEVER)));
    }

    @Test
    @Assertion("G6")
    void a_lease_whose_answer_came_too_late_is_given_back() throws Exception {
        TestCluster.Node one = cluster.node();
        TestCluster.Node two = cluster.node();
        cluster.store.afterNext(() -> cluster.store.answer = Answer.LATE);
        assertSame(Reservation.NONE, one.load("a"));

        cluster.store.answer = Answer.AT_ONCE;
        cluster.store.answerLate();

        assertInstanceOf(Miss.class, two.lookup("a", LeaseWait.NEVER));
    }

    @Test
    @Assertion("G5")
    void an_interrupted_caller_leaves_the_wait() throws Exception {
        TestCluster.Node one = cluster.node();
        TestCluster.Node two = cluster.node();
        one.load("a");

        assertThrows(
                InterruptedException.class,
                () -> two.lookup("a", nanos -> {
                    throw new InterruptedException();
                }));
    }

    @Test
    @Assertion("G11")
    void a_load_whose_store_hangs_at_the_end_gives_its_value_all_the_same() throws Exception {
        TestCluster.Node one = cluster.node();
        long began = cluster.time.nanoTime();

        long value = one.near.call("a", LeaseWait.NEVER, () -> {
            cluster.store.answer = Answer.NEVER;
            return 1L;
        });

        assertEquals(1, value);
        assertEquals(cluster.settings.timeout().toNanos(), cluster.time.nanoTime() - began);
        assertEquals(1, one.call("a", 2));
    }

    @Test
    void an_interrupted_thread_hands_its_value_over_and_stays_interrupted() throws Exception {
        TestCluster.Node one = cluster.node();
        TestCluster.Node two = cluster.node();

        long value = one.near.call("a", LeaseWait.NEVER, () -> {
            Thread.currentThread().interrupt();
            return 1L;
        });

        assertEquals(true, Thread.interrupted());
        assertEquals(1, value);
        assertEquals(1, two.call("a", 2));
    }
}
