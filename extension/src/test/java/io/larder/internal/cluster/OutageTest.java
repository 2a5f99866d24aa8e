package io.larder.internal.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.internal.cluster.MapStore.Answer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OutageTest {

    private static final long TIMEOUT = ClusterSettings.DEFAULTS.timeout().toNanos();

    private final TestCluster cluster = new TestCluster();

    @Test
    @Assertion("G11")
    void a_store_that_hangs_delays_a_miss_by_its_time_out_until_it_is_bypassed() throws Exception {
        TestCluster.Node one = cluster.node();
        cluster.store.answer = Answer.NEVER;

        for (int i = 0; i < CircuitBreaker.FAILURES; i++) {
            assertEquals(TIMEOUT, durationOfCall(one, "slow " + i));
        }

        assertTrue(one.cluster.state().bypassed());
        for (int i = 0; i < 100; i++) {
            assertEquals(0, durationOfCall(one, "fast " + i));
        }
        assertEquals(1, one.warnings("13001"), "logged once in 30 s");
    }

    private long durationOfCall(TestCluster.Node node, String key) throws Exception {
        long began = cluster.time.nanoTime();
        assertEquals(1, node.call(key, 1));
        return cluster.time.nanoTime() - began;
    }

    @Test
    @Assertion("G11")
    void one_caller_a_second_probes_a_store_that_is_bypassed() throws Exception {
        TestCluster.Node one = cluster.node();
        one.clock.close();
        cluster.store.answer = Answer.FAILS;
        for (int i = 0; i < CircuitBreaker.FAILURES; i++) {
            one.call("failing " + i, 1);
        }
        int before = cluster.store.operations;

        for (int second = 1; second <= 3; second++) {
            cluster.time.advance(Duration.ofSeconds(1));
            one.call("probe " + second, 1);
            one.call("bypass " + second, 1);
            assertEquals(before + second, cluster.store.operations);
        }
        cluster.store.answer = Answer.AT_ONCE;
        cluster.time.advance(Duration.ofSeconds(1));
        one.call("a", 1);

        assertFalse(one.cluster.state().bypassed());
        assertEquals(1, cluster.node().call("a", 2), "it is shared again");
    }

    @Test
    @Assertion("G11")
    void a_heartbeat_that_succeeds_ends_the_bypass() throws Exception {
        TestCluster.Node one = cluster.node();
        cluster.store.answer = Answer.FAILS;
        cluster.time.advance(Duration.ofSeconds(3));
        assertTrue(one.cluster.state().bypassed());
        assertTrue(one.cluster.state().storeFailures() >= CircuitBreaker.FAILURES);

        int before = cluster.store.operations;
        cluster.time.advance(Duration.ofSeconds(4));
        assertTrue(cluster.store.operations - before <= 6, "it is asked once a second");
        cluster.store.answer = Answer.AT_ONCE;
        cluster.time.advance(Duration.ofSeconds(1));

        assertFalse(one.cluster.state().bypassed());
        assertTrue(one.cluster.state().trusted());
    }

    @Test
    @Assertion("G1")
    void a_node_that_was_paused_takes_nothing_from_the_store_before_it_knows_the_clears() throws Exception {
        TestCluster.Node paused = cluster.node();
        TestCluster.Node other = cluster.node();
        paused.call("a", 1);
        paused.clock.close();
        other.clears.clear(true);
        other.call("a", 2);

        cluster.time.advance(Duration.ofHours(1).minusSeconds(1));

        assertEquals(2, paused.call("a", 3), "its first caller reads the clock, and then the entry");
    }

    @Test
    @Assertion("G15")
    void with_outage_serve_entries_are_served_by_their_time_to_live_with_a_warning() throws Exception {
        cluster.settings = TestCluster.servingUntrusted();
        TestCluster.Node one = cluster.node();
        one.call("a", 1);
        cluster.store.answer = Answer.NEVER;

        cluster.time.advance(TestCluster.TTL.minusSeconds(1));
        assertEquals(1, one.call("a", 2));
        assertEquals(1, one.call("a", 2));
        assertEquals(1, one.warnings("13003"));
        cluster.time.advance(Duration.ofSeconds(1));

        assertEquals(3, one.call("a", 3));
    }

    @Test
    @Assertion("G15")
    void with_outage_serve_clears_are_applied_once_the_store_is_back() throws Exception {
        cluster.settings = TestCluster.servingUntrusted();
        Line line = Line.losing(cluster.store);
        TestCluster.Node cut = cluster.node(TestCluster.identity("prices", "1", "int"), Duration.ZERO, line);
        TestCluster.Node other = cluster.node();
        cut.call("a", 1);
        line.cut();
        other.clears.clear(true);
        cluster.time.advance(Duration.ofSeconds(30));
        assertEquals(1, cut.call("a", 2));

        line.mend();
        cluster.time.advance(Duration.ofSeconds(2));

        assertEquals(3, cut.call("a", 3));
    }

    @Test
    @Assertion("G13")
    void a_store_that_does_not_answer_at_the_start_is_used_once_it_does() throws Exception {
        cluster.store.answer = Answer.FAILS;
        TestCluster.Node late =
                cluster.new Node(TestCluster.identity("prices", "1", "int"), Duration.ZERO, cluster.store);
        assertNull(late.cluster.probe());
        late.cluster.start();
        assertEquals(1, late.warnings("13009"));
        assertEquals(1, late.call("a", 1));
        assertFalse(late.clears.clear(true));

        cluster.store.answer = Answer.AT_ONCE;
        cluster.poll();
        assertEquals(2, late.call("a", 2));

        assertEquals(2, cluster.node().call("a", 3));
        assertEquals(0, late.cluster.state().pendingClears());
    }

    @Test
    @Assertion("G13")
    void a_store_that_turns_out_to_behave_otherwise_is_never_used() throws Exception {
        cluster.store.answer = Answer.FAILS;
        TestCluster.Node late =
                cluster.new Node(TestCluster.identity("prices", "1", "int"), Duration.ZERO, cluster.store);
        late.cluster.probe();
        late.cluster.start();
        cluster.store.answer = Answer.AT_ONCE;
        cluster.store.ignoresLifespans = true;

        cluster.time.advance(Duration.ofSeconds(20));
        late.call("a", 1);

        assertEquals(1, late.warnings("13013"));
        assertEquals(0, cluster.store.slots.size());
    }
}
