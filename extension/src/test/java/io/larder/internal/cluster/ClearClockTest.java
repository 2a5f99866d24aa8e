package io.larder.internal.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.internal.cluster.ClearClock.Member;
import io.larder.internal.cluster.ClearClock.Relation;
import io.larder.internal.envelope.ClearStamp;
import io.larder.internal.envelope.CorruptEnvelopeException;
import io.larder.internal.envelope.EnvelopeDigest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClearClockTest {

    private static final UUID LINEAGE = new UUID(7, 7);
    private static final UUID TAG = new UUID(5, 5);
    private static final CacheIdentity PRICES = TestCluster.identity("prices", "1", "int");
    private static final CacheIdentity PRICES_2 = TestCluster.identity("prices", "2", "int");
    private static final CacheIdentity PRICES_LONG = TestCluster.identity("prices", "3", "long");
    private static final CacheIdentity STOCK = TestCluster.identity("stock", "1", "int");
    private static final byte[] A = {1};
    private static final byte[] B = {2};

    private final Random random = new Random(3);
    private ClearClock clock = ClearClock.begin(LINEAGE);

    private void clear(Clear... clears) {
        clock = clock.increment(random.nextLong(), List.of(clears));
    }

    private void clearEntries(CacheIdentity cache, int count) {
        for (int i = 0; i < count; i++) {
            clear(new Clear.Entry(cache, new byte[] {9, (byte) i, (byte) (i >> 8)}, true));
        }
    }

    private static ClearStamp at(long sequence) {
        return new ClearStamp(LINEAGE, sequence);
    }

    private boolean outdates(long sequence, CacheIdentity cache, byte[] key) {
        return clock.outdates(at(sequence), cache, key, List.of());
    }

    @Test
    @Assertion("G1")
    void a_clear_of_a_cache_outdates_what_is_older_in_all_its_versions_and_nothing_else() {
        clear(new Clear.Cache(PRICES));

        assertTrue(outdates(0, PRICES, A));
        assertTrue(outdates(0, PRICES_2, A));
        assertFalse(outdates(1, PRICES, A));
        assertFalse(outdates(0, STOCK, A));
        assertTrue(clock.outdates(new ClearStamp(new UUID(1, 1), 1), PRICES, A, List.of()), "another lineage");
    }

    @Test
    @Assertion("G8")
    void a_clear_of_an_entry_outdates_it_and_all_of_a_version_with_other_keys() {
        clear(new Clear.Entry(PRICES, A, true));

        assertTrue(outdates(0, PRICES, A));
        assertTrue(outdates(0, PRICES_2, A));
        assertFalse(outdates(0, PRICES, B));
        assertTrue(outdates(0, PRICES_LONG, B));
        assertFalse(outdates(1, PRICES_LONG, B));
        assertFalse(outdates(0, STOCK, A));
    }

    @Test
    @Assertion("G1")
    void a_clear_of_everything_outdates_everything_older() {
        clear(new Clear.Cache(PRICES), new Clear.Entry(STOCK, A, true), new Clear.Tag(TAG));
        clear(new Clear.All());

        assertTrue(outdates(1, STOCK, B));
        assertFalse(outdates(2, STOCK, B));
        assertEquals(
                0, clock.entries().size() + clock.caches().size() + clock.tags().size());
    }

    @Test
    @Assertion("G1")
    void a_clear_of_a_tag_outdates_what_has_it() {
        clear(new Clear.Tag(TAG));

        assertTrue(clock.outdates(at(0), PRICES, A, List.of(new UUID(1, 1), TAG)));
        assertFalse(clock.outdates(at(0), PRICES, A, List.of(new UUID(1, 1))));
        assertFalse(clock.outdates(at(1), PRICES, A, List.of(TAG)));
    }

    @Test
    @Assertion("G1")
    void tags_that_are_forgotten_count_as_a_clear_of_all_that_is_tagged() {
        clear(new Clear.Tag(TAG));
        for (int i = 0; i < ClearClock.RING; i++) {
            clear(new Clear.Tag(new UUID(0, i)));
        }

        assertEquals(ClearClock.RING, clock.tags().size());
        assertTrue(clock.outdates(at(0), PRICES, A, List.of(new UUID(1, 1))));
        assertFalse(clock.outdates(at(0), PRICES, A, List.of()));
        assertFalse(clock.outdates(at(1), PRICES, A, List.of(new UUID(1, 1))));
    }

    @Test
    @Assertion("G8")
    void entries_that_are_forgotten_outdate_shared_entries_of_other_versions_and_local_ones_of_all() {
        clear(new Clear.Entry(PRICES, A, true));
        clearEntries(PRICES, ClearClock.RING);

        assertEquals(ClearClock.RING, clock.entries().size());
        assertFalse(outdates(0, PRICES, B), "the clear has removed its entry from the store");
        assertTrue(outdates(0, PRICES_2, B));
        assertFalse(outdates(1, PRICES_2, B));
        assertTrue(clock.outdatesLocal(at(0), PRICES, B, List.of()));
        assertFalse(clock.outdatesLocal(at(1), PRICES, B, List.of()));
        assertFalse(outdates(0, STOCK, B));
    }

    @Test
    void the_record_is_bounded() {
        for (int i = 0; i < 3 * ClearClock.CACHES; i++) {
            CacheIdentity cache = TestCluster.identity("cache " + i, "version " + i, "int");
            clear(new Clear.Cache(cache), new Clear.Entry(cache, new byte[64], true), new Clear.Tag(new UUID(i, i)));
            clearEntries(TestCluster.identity("prices", "version " + i, "int"), 2);
        }

        int size = ClearClockFormat.bytes(clock, new byte[0], EnvelopeDigest.sha256()).length;
        assertTrue(size < 64 << 10, size + " bytes");
    }

    @Test
    void one_key_that_is_cleared_often_takes_one_place() {
        for (int i = 0; i < 500; i++) {
            clear(new Clear.Entry(PRICES, A, true), new Clear.Tag(TAG));
        }

        assertEquals(1, clock.entries().size());
        assertEquals(1, clock.tags().size());
        assertTrue(outdates(499, PRICES, A));
        assertFalse(outdates(500, PRICES, A));
        assertFalse(outdates(0, PRICES_2, B));
    }

    @Test
    @Assertion("G1")
    void a_near_cache_applies_what_it_missed_and_no_more() {
        clear(new Clear.Cache(STOCK));
        clear(new Clear.Entry(PRICES, A, true), new Clear.Tag(TAG));
        clear(new Clear.Entry(PRICES, B, true));

        assertEquals("[entry 1, entry 2, tag]", applied(1, PRICES).toString());
        assertEquals("[entry 2]", applied(2, PRICES).toString());
        assertEquals("[]", applied(3, PRICES).toString());
        assertEquals("[all]", applied(0, STOCK).toString());
        assertEquals("[all]", applied(1, PRICES_LONG).toString());
        clearEntries(PRICES, ClearClock.RING);
        assertEquals("[all]", applied(2, PRICES).toString());
        assertEquals(ClearClock.RING, applied(3, PRICES).size());
    }

    private List<String> applied(long since, CacheIdentity cache) {
        List<String> applied = new ArrayList<>();
        clock.applySince(since, cache, new NearCache() {
            @Override
            public void clear() {
                applied.add("all");
            }

            @Override
            public void clearEntry(byte[] key) {
                applied.add("entry " + key[0]);
            }

            @Override
            public void clearTag(UUID tag) {
                applied.add("tag");
            }
        });
        return applied;
    }

    @Test
    @Assertion("G3")
    void a_record_is_recognized_as_longer_or_as_another_history() {
        ClearClock before = clock;
        clear(new Clear.All());
        ClearClock one = clock;
        clear(new Clear.All());
        ClearClock two = clock;
        ClearClock other = one.increment(42, List.of(new Clear.All()));

        assertEquals(Relation.CONTINUES, two.after(two));
        assertEquals(Relation.CONTINUES, two.after(one));
        assertEquals(Relation.CONTINUES, two.after(before));
        assertEquals(Relation.ROLLED_BACK, one.after(two));
        assertEquals(Relation.ROLLED_BACK, other.after(two));
        assertEquals(
                Relation.ROLLED_BACK,
                other.increment(1, List.of(new Clear.All())).after(two));
        assertEquals(Relation.NEW_LINEAGE, ClearClock.begin(new UUID(1, 1)).after(two));
        clearEntries(PRICES, ClearClock.INCREMENTS - 1);
        assertEquals(Relation.CONTINUES, clock.after(two));
        clear(new Clear.All());
        assertEquals(Relation.TOO_FAR_AHEAD, clock.after(two));
    }

    @Test
    void what_is_written_is_read_again() throws IOException {
        clear(new Clear.Cache(STOCK), new Clear.Entry(PRICES, A, true), new Clear.Tag(TAG));
        clearEntries(PRICES, ClearClock.RING + 1);
        clock = clock.with(new UUID(1, 2), new Member(3, 4)).with(new UUID(5, 6), new Member(7, 8));
        clock = clock.without(Set.of(new UUID(5, 6)));
        byte[] bytes = ClearClockFormat.bytes(clock, A, EnvelopeDigest.sha256());

        ClearClock read = ClearClockFormat.read(A, bytes, EnvelopeDigest.sha256());

        assertEquals(clock.stamp(), read.stamp());
        assertEquals(clock.increments(), read.increments());
        assertEquals(clock.caches(), read.caches());
        assertEquals(clock.tags(), read.tags());
        assertEquals(clock.members(), read.members());
        assertEquals(clock.entries().size(), read.entries().size());
        assertArrayEquals(clock.entries().get(5).key(), read.entries().get(5).key());
    }

    @Test
    @Assertion("G14")
    void a_record_that_was_changed_or_belongs_elsewhere_is_refused() {
        clear(new Clear.Cache(STOCK));
        EnvelopeDigest digest = EnvelopeDigest.hmac("secret");
        byte[] bytes = ClearClockFormat.bytes(clock, A, digest);

        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 1;
            assertThrows(CorruptEnvelopeException.class, () -> ClearClockFormat.read(A, changed, digest));
            byte[] cut = java.util.Arrays.copyOf(bytes, i);
            assertThrows(CorruptEnvelopeException.class, () -> ClearClockFormat.read(A, cut, digest));
        }
        assertThrows(CorruptEnvelopeException.class, () -> ClearClockFormat.read(B, bytes, digest));
        assertThrows(
                CorruptEnvelopeException.class, () -> ClearClockFormat.read(A, bytes, EnvelopeDigest.hmac("other")));
        assertThrows(CorruptEnvelopeException.class, () -> ClearClockFormat.read(A, bytes, EnvelopeDigest.sha256()));
    }
}
