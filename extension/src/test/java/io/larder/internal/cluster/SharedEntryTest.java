package io.larder.internal.cluster;

import static io.larder.internal.cluster.TestCluster.content;
import static io.larder.internal.cluster.TestCluster.identity;
import static io.larder.internal.cluster.TestCluster.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.larder.Assertion;
import io.larder.internal.cluster.MapStore.Slot;
import io.larder.internal.cluster.SecondLevel.Content;
import io.larder.internal.cluster.SecondLevel.Hit;
import io.larder.internal.cluster.SecondLevel.LeaseWait;
import io.larder.internal.cluster.SecondLevel.Miss;
import io.larder.internal.cluster.SharedStore.Stored;
import io.larder.internal.envelope.EnvelopeDigest;
import io.larder.internal.envelope.EnvelopeHeader;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedEntryTest {

    private static final CacheIdentity PRICES = identity("prices", "1", "int");

    private final TestCluster cluster = new TestCluster();

    @Test
    @Assertion("G9")
    void time_to_live_counts_from_the_original_write() throws Exception {
        TestCluster.Node one = cluster.node();
        TestCluster.Node two = cluster.node();
        one.call("a", 1);

        cluster.time.advance(TestCluster.TTL.minusSeconds(1));
        assertEquals(1, two.call("a", 2));
        cluster.time.advance(Duration.ofSeconds(1));

        assertEquals(3, two.call("a", 3));
    }

    @Test
    @Assertion("G9")
    void wall_clocks_that_differ_shorten_or_prolong_a_life_by_the_difference() throws Exception {
        Duration minute = Duration.ofMinutes(1);
        TestCluster.Node one = cluster.node();
        TestCluster.Node ahead = cluster.node(PRICES, minute, cluster.store);
        one.load("a").store(content("a"), one.clock.nanoTime(), TestCluster.TTL);

        Hit hit = assertInstanceOf(Hit.class, ahead.lookup("a", LeaseWait.NEVER));

        assertEquals(minute.toNanos(), hit.age());
    }

    @Test
    @Assertion("G9")
    void an_entry_from_the_future_counts_as_written_now_with_one_warning() throws Exception {
        TestCluster.Node one = cluster.node();
        TestCluster.Node behind = cluster.node(PRICES, Duration.ofMinutes(-7), cluster.store);
        for (String key : List.of("a", "b")) {
            one.load(key).store(content(key), one.clock.nanoTime(), TestCluster.TTL);
        }

        for (String key : List.of("a", "b")) {
            Hit hit = assertInstanceOf(Hit.class, behind.lookup(key, LeaseWait.NEVER));
            assertEquals(0, hit.age());
        }
        assertEquals(1, behind.warnings("13007"));
    }

    @Test
    void null_and_tags_and_shape_arrive_as_they_were_stored() throws Exception {
        TestCluster.Node one = cluster.node();
        Content stored = new Content(null, 0, new byte[] {1, 2}, List.of(new UUID(3, 4)));
        SharedCache two = new Accepting().cache;
        one.load("a").store(stored, one.clock.nanoTime(), TestCluster.TTL);

        Content found = assertInstanceOf(Hit.class, two.lookup(NearTable.bytes("a"), LeaseWait.NEVER))
                .content();

        assertNull(found.value());
        assertEquals(List.of(new UUID(3, 4)), found.tags());
        assertEquals("[1, 2]", Arrays.toString(found.shape()));
    }

    /** A node that accepts every entry. */
    private final class Accepting {

        final SharedCache cache;

        Accepting() throws InterruptedException {
            ClusterNode node = new ClusterNode(
                    TestCluster.APPLICATION,
                    cluster.settings,
                    cluster.store,
                    EnvelopeDigest.hmac(cluster.secret),
                    cluster.time.of(Duration.ZERO),
                    cluster.random,
                    line -> {});
            cache = node.share(
                    PRICES, new NearTable(cluster.time.of(Duration.ZERO), TestCluster.TTL), (any, age) -> true);
            node.start();
        }
    }

    @Test
    @Assertion("G1")
    void an_entry_whose_tag_was_cleared_is_loaded_again() throws Exception {
        TestCluster.Node one = cluster.node();
        SharedCache two = new Accepting().cache;
        UUID tag = new UUID(3, 4);
        one.load("a")
                .store(new Content(new byte[8], 8, new byte[0], List.of(tag)), one.clock.nanoTime(), TestCluster.TTL);
        one.load("b").store(content("b"), one.clock.nanoTime(), TestCluster.TTL);

        one.cluster.clearTag(tag, true);
        cluster.poll();

        assertInstanceOf(Miss.class, two.lookup(NearTable.bytes("a"), LeaseWait.NEVER));
        assertInstanceOf(Hit.class, two.lookup(NearTable.bytes("b"), LeaseWait.NEVER));
    }

    @Test
    @Assertion("G8")
    void an_entry_that_the_cache_does_not_accept_is_loaded_again() throws Exception {
        TestCluster.Node one = cluster.node();
        TestCluster.Node two = cluster.node();
        one.load("a").store(new Content(null, 0, new byte[0], List.of()), one.clock.nanoTime(), TestCluster.TTL);

        two.load("a").store(content("b"), two.clock.nanoTime(), TestCluster.TTL);

        assertEquals("b", text(one.lookup("a", LeaseWait.NEVER)));
    }

    @Test
    @Assertion("G8")
    void versions_share_no_entries_and_all_clears() throws Exception {
        TestCluster.Node one = cluster.node();
        TestCluster.Node other = cluster.node(identity("prices", "2", "int"), Duration.ZERO, cluster.store);
        one.call("a", 1);
        assertEquals(2, other.call("a", 2));
        assertEquals(3, other.call("b", 3));

        one.clearEntry("a");
        cluster.poll();
        assertEquals(4, other.call("a", 4));
        assertEquals(3, other.call("b", 5));

        one.clears.clear(true);
        cluster.poll();
        assertEquals(6, other.call("b", 6));
    }

    @Test
    @Assertion("G8")
    void clearing_an_entry_clears_the_whole_cache_where_it_has_other_parameters() throws Exception {
        TestCluster.Node one = cluster.node();
        TestCluster.Node other = cluster.node(identity("prices", "2", "long"), Duration.ZERO, cluster.store);
        other.call("b", 1);

        one.clearEntry("a");
        cluster.poll();

        assertEquals(2, other.call("b", 2));
    }

    @Test
    @Assertion("G8")
    void caches_applications_and_namespaces_share_nothing() {
        List<CacheIdentity> all = List.of(
                PRICES,
                identity("stock", "1", "int"),
                identity("prices", "1", "int", "int"),
                CacheIdentity.of(
                        new CacheIdentity.Application("test", "other"), "prices", List.of("1"), List.of("int")),
                CacheIdentity.of(new CacheIdentity.Application("", "shop"), "prices", List.of("1"), List.of("int")),
                CacheIdentity.of(
                        new CacheIdentity.Application("tes", "tshop"), "prices", List.of("1"), List.of("int")));

        assertEquals(
                all.size(),
                all.stream()
                        .map(each -> ByteBuffer.wrap(each.prefix()))
                        .distinct()
                        .count());
    }

    @Test
    @Assertion("G12")
    void a_value_over_the_bound_stays_on_its_node() throws Exception {
        TestCluster.Node one = cluster.node();
        byte[] large = new byte[cluster.settings.maxValue() + 1];

        one.load("a")
                .store(new Content(large, large.length, new byte[0], List.of()), one.clock.nanoTime(), TestCluster.TTL);

        assertInstanceOf(Miss.class, cluster.node().lookup("a", LeaseWait.NEVER));
    }

    @Test
    void a_value_whose_time_is_over_is_not_stored() throws Exception {
        TestCluster.Node one = cluster.node();
        long written = one.clock.nanoTime();
        SecondLevel.Reservation load = one.load("a");
        cluster.time.advance(TestCluster.TTL);

        load.store(content("old"), written, TestCluster.TTL);

        assertInstanceOf(Miss.class, cluster.node().lookup("a", LeaseWait.NEVER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "empty", "another key", "another secret", "another format", "a bit"})
    @Assertion("G14")
    void what_nobody_with_the_secret_stored_there_is_loaded_again_with_a_warning(String what) throws Exception {
        TestCluster.Node one = cluster.node();
        TestCluster.Node two = cluster.node();
        one.call("a", 1);
        one.call("b", 2);
        byte[] sealed = slot("a").stored().value();
        byte[] forged =
                switch (what) {
                    case "garbage" -> new byte[] {1, 2, 3};
                    case "empty" -> new byte[0];
                    case "another key" -> slot("b").stored().value();
                    case "another secret" ->
                        EnvelopeHeader.open(sealed, EnvelopeDigest.hmac(cluster.secret))
                                .envelope()
                                .seal(new byte[8], 8, EnvelopeDigest.hmac("another"));
                    default -> sealed.clone();
                };
        if (what.equals("another format")) {
            forged[11]++;
        } else if (what.equals("a bit")) {
            forged[forged.length - 1] ^= 1;
        }
        put("a", forged);

        assertEquals(3, two.call("a", 3));

        assertEquals(1, two.warnings("13004"));
        assertEquals(3, cluster.node().call("a", 4), "it was replaced");
    }

    @Test
    @Assertion("G14")
    void a_lease_that_nobody_with_the_secret_holds_stops_nobody() throws Exception {
        TestCluster.Node one = cluster.node();
        one.load("a");
        byte[] lease = slot("a").stored().value();

        put("b", lease);

        assertInstanceOf(Miss.class, one.lookup("b", LeaseWait.NEVER));
        assertEquals(1, one.warnings("13004"));
    }

    private Slot slot(String key) {
        return cluster.store.slots.get(ByteBuffer.wrap(PRICES.storeKey(NearTable.bytes(key))));
    }

    private void put(String key, byte[] value) {
        cluster.store.slots.put(
                ByteBuffer.wrap(PRICES.storeKey(NearTable.bytes(key))),
                new Slot(new Stored(value, 77), Long.MAX_VALUE / 2));
    }
}
