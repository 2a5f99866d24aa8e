package io.larder.internal.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.internal.cluster.MapStore.Answer;
import io.larder.internal.cluster.MapStore.Slot;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClearTest {

    private final TestCluster cluster = new TestCluster();

    @Test
    @Assertion("G1")
    void a_clear_is_in_force_on_its_node_at_once_and_on_the_other_with_its_next_heartbeat() throws Exception {
        TestCluster.Node one = cluster.node();
        TestCluster.Node two = cluster.node();
        one.call("a", 1);
        two.call("a", 2);

        assertTrue(one.clears.clear(true));

        assertEquals(3, one.call("a", 3));
        assertEquals(1, two.call("a", 4), "its own near cache, until the next heartbeat");
        cluster.poll();
        assertEquals(3, two.call("a", 5), "what the first node loaded after the clear");
    }

    @Test
    @Assertion("G1")
    void a_clear_of_one_entry_leaves_the_others() throws Exception {
        TestCluster.Node one = cluster.node();
        TestCluster.Node two = cluster.node();
        two.call("a", 1);
        two.call("b", 2);

        assertTrue(one.clearEntry("a"));
        cluster.poll();

        assertEquals(3, two.call("a", 3));
        assertEquals(2, two.call("b", 4));
        assertEquals(2, one.call("b", 5), "from the shared store");
    }

    @Test
    @Assertion("G1")
    void several_caches_and_all_caches_are_cleared_by_one_increment() throws Exception {
        TestCluster.Node one = cluster.node();
        TestCluster.Node two = cluster.node();
        two.call("a", 1);
        long before = cluster.clock().sequence();

        assertTrue(one.cluster.clear(List.of(one.clears, two.clears), true));
        assertEquals(before + 1, cluster.clock().sequence());
        cluster.poll();
        assertEquals(2, two.call("a", 2));

        assertTrue(one.cluster.clearAll(true));
        cluster.poll();
        assertEquals(3, two.call("a", 3));
        assertTrue(one.cluster.clear(List.of(), true));
        assertEquals(before + 2, cluster.clock().sequence());
    }

    @Test
    @Assertion("G1")
    void a_clear_of_a_tag_reaches_the_other_node() throws Exception {
        TestCluster.Node one = cluster.node();
        TestCluster.Node two = cluster.node();
        two.call("a", 1);

        assertTrue(one.cluster.clearTag(new UUID(1, 2), true));
        cluster.poll();

        assertEquals(0, two.near.size());
    }

    @Test
    @Assertion("G1")
    void a_node_that_cannot_reach_the_store_serves_what_it_has_for_lag_and_no_longer() throws Exception {
        TestCluster.Node one = cluster.node();
        one.call("a", 1);
        cluster.store.answer = Answer.NEVER;

        cluster.time.advance(cluster.settings.lag().minusMillis(500));
        assertEquals(1, one.call("a", 2));
        cluster.time.advance(Duration.ofMillis(500));

        assertEquals(3, one.call("a", 3));
        assertEquals(3, one.call("a", 4), "it was loaded less than lag ago");
    }

    @Test
    @Assertion("G4")
    void a_clear_that_the_store_does_not_take_is_in_force_here_and_repeated() throws Exception {
        TestCluster.Node one = cluster.node();
        TestCluster.Node two = cluster.node();
        one.call("a", 1);
        two.call("a", 1);
        cluster.store.answer = Answer.NEVER;
        long began = cluster.time.nanoTime();

        assertFalse(one.clears.clear(true));

        assertTrue(cluster.time.nanoTime() - began
                <= cluster.settings.clearTimeout().toNanos());
        assertEquals(2, one.call("a", 2));
        assertEquals(1, one.cluster.state().pendingClears());
        assertEquals(1, one.warnings("13002"));
        cluster.store.answer = Answer.AT_ONCE;
        one.near.clear();
        assertEquals(3, one.call("a", 3), "until the store has the clear, nothing comes from it");
        cluster.poll();
        cluster.poll();
        assertEquals(0, one.cluster.state().pendingClears());
        assertEquals(4, two.call("a", 4));
    }

    @Test
    @Assertion("G4")
    void clears_that_the_store_does_not_take_are_logged_once_in_30_s_and_cost_bounded_memory() throws Exception {
        TestCluster.Node one = cluster.node();
        cluster.store.answer = Answer.FAILS;

        for (int i = 0; i < 1000; i++) {
            assertFalse(one.clearEntry("key " + i));
        }
        assertEquals(1, one.warnings("13002"));
        assertTrue(
                one.cluster.state().pendingClears() <= PendingClears.ENTRIES,
                one.cluster.state().toString());
        cluster.time.advance(Duration.ofSeconds(31));
        one.clearEntry("again");
        assertEquals(2, one.warnings("13002"));
    }

    @Test
    @Assertion("G4")
    void clears_that_were_delayed_are_numbered_together() throws Exception {
        TestCluster.Node one = cluster.node();
        long before = cluster.clock().sequence();
        cluster.store.answer = Answer.FAILS;
        one.clearEntry("a");
        one.clearEntry("b");
        one.clears.clear(true);

        cluster.store.answer = Answer.AT_ONCE;
        cluster.poll();

        assertEquals(0, one.cluster.state().pendingClears());
        assertEquals(before + 1, cluster.clock().sequence());
    }

    @Test
    @Assertion("G4")
    void an_interrupted_thread_clears_and_stays_interrupted() throws Exception {
        TestCluster.Node one = cluster.node();
        one.call("a", 1);
        Thread.currentThread().interrupt();

        one.clears.clear(true);

        assertTrue(Thread.interrupted());
        assertEquals(2, one.call("a", 2));
    }

    @Test
    @Assertion("G4")
    void a_clear_whose_answer_is_lost_is_repeated_without_harm() throws Exception {
        TestCluster.Node one = cluster.node();
        cluster.store.answer = Answer.LOST;
        assertFalse(one.clears.clear(true));

        cluster.store.answer = Answer.AT_ONCE;
        cluster.poll();

        assertEquals(0, one.cluster.state().pendingClears());
    }

    @Test
    @Assertion("G3")
    void a_store_that_lost_its_data_clears_everything() throws Exception {
        TestCluster.Node one = cluster.node();
        TestCluster.Node two = cluster.node();
        one.call("a", 1);
        two.call("a", 1);
        UUID lineage = cluster.clock().lineage();

        cluster.store.slots.clear();
        cluster.poll();
        cluster.poll();

        assertNotEquals(lineage, cluster.clock().lineage());
        assertEquals(2, two.call("a", 2));
        assertEquals(2, one.call("a", 3));
        assertEquals(1, one.warnings("13006") + two.warnings("13006"));
    }

    @Test
    @Assertion("G3")
    void a_store_that_went_back_to_an_earlier_state_clears_everything() throws Exception {
        TestCluster.Node one = cluster.node();
        TestCluster.Node two = cluster.node();
        two.call("a", 1);
        Map<ByteBuffer, Slot> snapshot = new HashMap<>(cluster.store.slots);
        one.clears.clear(true);
        cluster.poll();

        cluster.store.slots.clear();
        cluster.store.slots.putAll(snapshot);
        cluster.poll();
        cluster.poll();

        assertEquals(2, two.call("a", 2), "the entry that came back is from before a clear");
    }

    @Test
    @Assertion("G3")
    void a_store_that_went_back_is_found_although_its_numbers_have_overtaken_what_was_known() throws Exception {
        Line line = Line.losing(cluster.store);
        TestCluster.Node one = cluster.node(TestCluster.identity("prices", "1", "int"), Duration.ZERO, line);
        TestCluster.Node two = cluster.node();
        Map<ByteBuffer, Slot> snapshot = new HashMap<>(cluster.store.slots);
        one.clears.clear(true);
        UUID lineage = cluster.clock().lineage();
        line.cut();

        cluster.store.slots.clear();
        cluster.store.slots.putAll(snapshot);
        TestCluster.Node three = cluster.node();
        three.clears.clear(true);
        three.clears.clear(true);
        assertEquals(lineage, cluster.clock().lineage());
        line.mend();
        cluster.poll();

        assertNotEquals(lineage, cluster.clock().lineage());
        assertEquals(0, two.warnings("13005"));
    }
}
