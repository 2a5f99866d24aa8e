package io.larder.internal.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import org.junit.jupiter.api.Test;

class TrustTest {

    private static final long LAG = ClusterSettings.DEFAULTS.lag().toNanos();
    private static final long NOW = 1_000_000_000_000L;

    private int served;

    private Trust trust(ClusterSettings settings) {
        return new Trust(settings, NOW, () -> served++);
    }

    @Test
    @Assertion("G1")
    void an_entry_is_covered_until_lag_after_the_heartbeat_or_its_load() {
        Trust trust = trust(ClusterSettings.DEFAULTS);
        assertFalse(trust.covers(trust.confirmedAt(), Trust.UNPROVEN, NOW), "nothing has been confirmed yet");
        trust.confirm(NOW);
        long confirmed = trust.confirmedAt();

        assertTrue(trust.covers(confirmed, Trust.UNPROVEN, NOW + LAG - 1));
        assertFalse(trust.covers(confirmed, Trust.UNPROVEN, NOW + LAG));
        assertTrue(trust.covers(confirmed, NOW + 1, NOW + LAG));
        assertFalse(trust.covers(confirmed, NOW + 1, NOW + LAG + 1));
    }

    @Test
    @Assertion("G1")
    void a_heartbeat_that_is_confirmed_after_the_entry_was_found_says_nothing_of_it() {
        Trust trust = trust(ClusterSettings.DEFAULTS);
        trust.confirm(NOW);
        long confirmed = trust.confirmedAt();
        trust.confirm(NOW + LAG);

        assertFalse(trust.covers(confirmed, Trust.UNPROVEN, NOW + LAG));
    }

    @Test
    @Assertion("G1")
    void clocks_may_wrap() {
        Trust trust = new Trust(ClusterSettings.DEFAULTS, Long.MAX_VALUE - 1, () -> {});
        trust.confirm(Long.MAX_VALUE - 1);

        assertTrue(trust.covers(trust.confirmedAt(), Trust.UNPROVEN, Long.MIN_VALUE + 10));
    }

    @Test
    @Assertion("G2")
    void where_clears_wait_the_start_of_a_load_proves_nothing() {
        Trust trust = trust(TestCluster.waiting());

        assertFalse(trust.covers(trust.confirmedAt(), NOW, NOW));
    }

    @Test
    @Assertion("G2")
    void once_the_node_has_left_nothing_is_covered() {
        Trust trust = trust(ClusterSettings.DEFAULTS);
        trust.confirm(NOW);
        trust.end(NOW);

        assertFalse(trust.covers(trust.confirmedAt(), NOW, NOW));
    }

    @Test
    @Assertion("G15")
    void with_outage_serve_everything_is_covered_and_it_is_told() {
        Trust trust = trust(TestCluster.servingUntrusted());

        assertTrue(trust.covers(trust.confirmedAt(), Trust.UNPROVEN, NOW + 100 * LAG));
        assertEquals(1, served);
    }
}
