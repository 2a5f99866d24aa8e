package io.larder.internal.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.internal.cluster.MapStore.Answer;
import io.larder.internal.cluster.MapStore.Slot;
import io.larder.internal.cluster.SharedStore.Stored;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MembersTest {

    private static final CacheIdentity PRICES = TestCluster.identity("prices", "1", "int");
    private static final ByteBuffer CLOCK = ByteBuffer.wrap(TestCluster.APPLICATION.storeKey("clear clock"));

    private final TestCluster cluster = new TestCluster();
    private final long lag = cluster.settings.lag().toNanos();

    @Test
    @Assertion("G2")
    void a_clear_that_waits_returns_once_every_node_has_applied_it() throws Exception {
        cluster.settings = TestCluster.waiting();
        TestCluster.Node one = cluster.node();
        TestCluster.Node two = cluster.node();
        two.call("a", 1);
        cluster.time.advance(cluster.settings.lag());
        cluster.time.onPause = cluster::poll;
        long began = cluster.time.nanoTime();

        assertTrue(one.clears.clear(true));

        assertTrue(cluster.time.nanoTime() - began < lag / 2, "two heartbeats, not lag");
        assertEquals(2, two.call("a", 2));
    }

    @Test
    @Assertion("G2")
    void a_clear_that_waits_gives_up_after_lag_and_by_then_the_node_that_is_cut_off_serves_nothing() throws Exception {
        cluster.settings = TestCluster.waiting();
        TestCluster.Node one = cluster.node();
        Line line = Line.losing(cluster.store);
        TestCluster.Node cut = cluster.node(PRICES, Duration.ZERO, line);
        cut.call("a", 1);
        cluster.time.advance(cluster.settings.lag());
        line.cut();
        long began = cluster.time.nanoTime();

        assertTrue(one.clears.clear(true));

        assertEquals(lag, cluster.time.nanoTime() - began);
        assertEquals(2, cut.call("a", 2));
        assertEquals(3, cut.call("a", 3), "nobody waits for it: it loads at every call");
    }

    @Test
    @Assertion("G2")
    void a_clear_in_a_transaction_does_not_wait() throws Exception {
        cluster.settings = TestCluster.waiting();
        TestCluster.Node one = cluster.node();
        cluster.node();
        long began = cluster.time.nanoTime();

        assertTrue(one.clears.clear(false));

        assertEquals(began, cluster.time.nanoTime());
    }

    @Test
    @Assertion("G2")
    void after_the_record_was_lost_a_clear_waits_for_members_that_it_does_not_list() throws Exception {
        cluster.settings = TestCluster.waiting();
        TestCluster.Node one = cluster.node();
        Line line = Line.losing(cluster.store);
        TestCluster.Node two = cluster.node(PRICES, Duration.ZERO, line);
        cluster.time.advance(cluster.settings.lag());
        two.call("a", 1);
        line.cut();
        long lost = cluster.time.nanoTime();
        cluster.store.slots.clear();
        cluster.time.advance(cluster.settings.poll());

        assertTrue(one.clears.clear(true));

        assertTrue(cluster.time.nanoTime() - lost >= lag);
        assertEquals(2, two.call("a", 2));
    }

    @Test
    @Assertion("G2")
    void a_clear_that_waits_on_a_store_that_is_away_returns_after_lag() throws Exception {
        cluster.settings = TestCluster.waiting();
        TestCluster.Node one = cluster.node();
        cluster.store.answer = Answer.FAILS;
        long began = cluster.time.nanoTime();

        assertFalse(one.clears.clear(true));

        assertEquals(lag, cluster.time.nanoTime() - began);
    }

    @Test
    @Assertion("G2")
    void a_node_that_is_undeployed_is_no_member_and_serves_nothing_any_more() throws Exception {
        TestCluster.Node one = cluster.node();
        TestCluster.Node two = cluster.node();
        cluster.poll();
        assertEquals(2, cluster.clock().members().size());
        two.call("a", 1);

        two.cluster.close();
        cluster.poll();

        assertEquals(1, cluster.clock().members().size());
        assertEquals(2, two.call("a", 2), "calls go on");
        assertEquals(0, two.log.size());
        assertTrue(one.clears.clear(true));
    }

    @Test
    @Assertion("G4")
    void undeployment_hands_over_clears_that_the_store_does_not_have_yet_or_names_their_number() throws Exception {
        TestCluster.Node one = cluster.node();
        TestCluster.Node two = cluster.node();
        long before = cluster.clock().sequence();
        cluster.store.answer = Answer.FAILS;
        one.clears.clear(true);
        two.clears.clear(true);

        cluster.store.answer = Answer.AT_ONCE;
        one.cluster.close();
        assertEquals(before + 1, cluster.clock().sequence());
        cluster.store.answer = Answer.FAILS;
        two.cluster.close();

        assertEquals(0, one.warnings("13008"));
        assertEquals(1, two.warnings("13008"));
    }

    @Test
    @Assertion("G2")
    void a_node_that_died_is_listed_until_it_can_trust_nothing() throws Exception {
        TestCluster.Node one = cluster.node();
        TestCluster.Node two = cluster.node();
        two.clock.close();

        cluster.time.advance(cluster.settings.lag());
        assertEquals(2, cluster.clock().members().size());
        cluster.time.advance(cluster.settings.lag().multipliedBy(2));

        assertEquals(1, cluster.clock().members().size());
        assertTrue(one.cluster.state().trusted());
    }

    /** The simulation found a node that counted another as silent from before the moment at which it had seen it. */
    @Test
    @Assertion("G2")
    void a_node_whose_request_takes_long_takes_no_other_for_dead() throws Exception {
        TestCluster.Node slow = cluster.node();
        cluster.node();
        slow.clock.close();
        cluster.store.beforeNext(
                () -> cluster.time.advance(cluster.settings.lag().multipliedBy(3)));

        slow.clears.clear(true);
        slow.clears.clear(true);

        assertEquals(2, cluster.clock().members().size());
    }

    /** The simulation found a node whose heartbeat renewed its trust while it left the cluster. */
    @Test
    @Assertion("G2")
    void a_node_that_has_left_exchanges_nothing_and_trusts_nothing() throws Exception {
        TestCluster.Node one = cluster.node();
        TestCluster.Node two = cluster.node();
        two.call("a", 1);
        two.cluster.close();
        one.clears.clear(true);

        assertFalse(two.clears.clear(true));

        assertFalse(two.cluster.state().trusted());
        assertEquals(2, two.call("a", 2));
        assertEquals(1, cluster.clock().members().size());
    }

    @Test
    @Assertion("G14")
    void a_record_that_cannot_be_read_is_not_trusted_and_replaced_once_nobody_changes_it() throws Exception {
        TestCluster.Node one = cluster.node();
        one.call("a", 1);
        cluster.store.slots.put(CLOCK, new Slot(new Stored(new byte[] {1, 2, 3}, 7), Long.MAX_VALUE / 2));

        cluster.time.advance(cluster.settings.lag());
        assertFalse(one.cluster.state().trusted());
        assertEquals(1, one.warnings("13005"));
        assertEquals(2, one.call("a", 2), "nothing from the store");
        cluster.time.advance(cluster.settings.lag());

        assertTrue(one.cluster.state().trusted());
        assertEquals(1, cluster.clock().members().size());
    }

    @Test
    @Assertion("G14")
    void nodes_with_another_secret_do_not_replace_the_record_of_the_others() throws Exception {
        TestCluster.Node one = cluster.node();
        UUID lineage = cluster.clock().lineage();
        cluster.secret = "another";
        TestCluster.Node stranger = cluster.node();
        cluster.secret = "secret";

        cluster.time.advance(Duration.ofMinutes(1));

        assertEquals(lineage, cluster.clock().lineage());
        assertTrue(one.cluster.state().trusted());
        assertFalse(stranger.cluster.state().trusted());
        assertEquals(2, stranger.warnings("13005"), "once in 30 s");
        assertEquals(7, stranger.call("a", 7));
    }

    @Test
    void a_near_cache_that_fails_to_apply_a_clear_is_not_trusted_until_it_has() throws Exception {
        TestCluster.Node one = cluster.node();
        TestCluster.Node two = cluster.node();
        boolean[] fails = {true};
        int[] cleared = {0};
        two.cluster.shareClears(TestCluster.identity("broken", "1"), new NearCache() {
            @Override
            public void clear() {
                if (fails[0]) {
                    throw new IllegalStateException();
                }
                cleared[0]++;
            }

            @Override
            public void clearEntry(byte[] key) {}

            @Override
            public void clearTag(UUID tag) {}
        });
        cluster.time.advance(cluster.settings.lag());
        assertFalse(two.cluster.state().trusted());
        assertEquals(1, two.warnings("13014"));
        assertTrue(one.cluster.state().trusted());

        fails[0] = false;
        cluster.poll();

        assertTrue(two.cluster.state().trusted());
        assertEquals(1, cleared[0]);
    }
}
