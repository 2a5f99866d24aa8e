package io.larder.internal.resource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.larder.Assertion;
import io.larder.internal.engine.HandTicker;
import io.larder.internal.engine.entry.Departure;
import io.larder.internal.engine.entry.Entry;
import io.larder.internal.engine.entry.EntryTable;
import io.larder.internal.engine.entry.HeapStore;
import io.larder.internal.engine.entry.Lifetime;
import io.larder.internal.engine.key.Key;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LiveObjectsTest {

    private static final Lifetime TEN_SECONDS =
            new Lifetime(Duration.ofSeconds(10).toNanos(), 0);

    private final List<Object> released = new ArrayList<>();
    private final LiveObjects objects = new LiveObjects();
    private final Releases releases = objects.releases("shop.Pool#connection()", released::add);
    private final HandTicker ticker = new HandTicker();
    private final EntryTable table = new EntryTable(new HeapStore(), TEN_SECONDS, 2, ticker, releases);

    @Test
    @Assertion("R1")
    void every_hit_finds_the_same_instance() {
        Object connection = new Object();
        publish("a", connection);

        assertSame(connection, table.get(key("a")).live());
        assertSame(connection, table.get(key("a")).live());
    }

    @Test
    @Assertion("R3")
    void an_expired_resource_is_released() {
        publish("a", "one");
        ticker.advance(Duration.ofSeconds(10));
        table.sweep();

        assertEquals(List.of("one"), released);
    }

    @Test
    @Assertion("R3")
    void a_resource_that_is_pushed_out_is_released() {
        publish("a", "one");
        publish("b", "two");
        publish("c", "three");

        assertEquals(List.of("one"), released);
    }

    @Test
    @Assertion("R3")
    void cleared_and_invalid_resources_are_released() {
        publish("a", "one");
        Entry invalid = publish("b", "two");

        table.remove(invalid, Departure.INVALID);
        table.clear(key("a"), () -> {});

        assertEquals(List.of("two", "one"), released);
    }

    @ParameterizedTest
    @EnumSource(
            value = Departure.class,
            names = {"DETACHED", "STOPPED"},
            mode = EnumSource.Mode.EXCLUDE)
    @Assertion("R3")
    void whatever_takes_an_entry_away_its_resource_is_released_once(Departure why) {
        Entry entry = publish("a", "one");

        releases.left(entry, why);
        objects.close();

        assertEquals(List.of("one"), released);
    }

    @Test
    @Assertion("R3")
    void an_object_of_several_entries_leaves_with_the_last_of_them() {
        Object shared = new Object();
        publish("a", shared);
        publish("b", shared);

        table.clear(key("a"), () -> {});
        assertEquals(List.of(), released);
        table.clear(key("b"), () -> {});
        assertEquals(List.of(shared), released);
    }

    @Test
    @Assertion("R3")
    void entries_of_other_caches_count_and_the_last_cache_releases() {
        List<Object> elsewhere = new ArrayList<>();
        Releases other = objects.releases("shop.Other#connection()", elsewhere::add);
        Object shared = new Object();
        Entry here = publish("a", shared);
        Entry there = entry("a", shared);
        other.offered(there);

        releases.left(here, Departure.CLEARED);
        other.left(there, Departure.CLEARED);

        assertEquals(List.of(), released);
        assertEquals(List.of(shared), elsewhere);
    }

    @Test
    @Assertion("R3")
    void equal_objects_are_not_the_same_object() {
        String one = new String("equal");
        String other = new String("equal");
        publish("a", one);
        publish("b", other);

        table.clear(Departure.CLEARED, () -> {});

        assertEquals(2, released.size());
        assertEquals(1, released.stream().filter(object -> object == one).count());
    }

    @Test
    @Assertion("R5")
    void a_refresh_puts_the_new_one_in_place_and_releases_the_old_one_after() {
        List<Object> seen = new ArrayList<>();
        EntryTable[] refreshed = new EntryTable[1];
        Releases looking = objects.releases("shop.Pool#fresh()", old -> {
            seen.add(old);
            seen.add(refreshed[0].get(key("a")).live());
        });
        refreshed[0] = new EntryTable(new HeapStore(), TEN_SECONDS, -1, ticker, looking);
        Entry old = entry("a", "old");
        refreshed[0].publish(old, null, () -> true, null);

        refreshed[0].publish(entry("a", "new"), old, () -> true, null);

        assertEquals(List.of("old", "new"), seen);
    }

    @Test
    @Assertion({"R3", "R5"})
    void a_refresh_that_brings_the_same_object_again_releases_nothing() {
        Object same = new Object();
        Entry old = publish("a", same);

        table.publish(entry("a", same), old, () -> true, null);
        assertEquals(List.of(), released);

        table.clear(key("a"), () -> {});
        assertEquals(List.of(same), released);
    }

    @Test
    @Assertion("R3")
    void null_is_a_resource_that_nobody_releases() {
        Entry entry = publish("a", null);

        table.remove(entry, Departure.INVALID);
        releases.left(entry("b", null), Departure.LOST);
        objects.close();

        assertEquals(List.of(), released);
    }

    @Test
    @Assertion("R3")
    void a_resource_that_lost_the_race_is_released_at_once() {
        publish("a", "winner");
        Entry lost = entry("a", "loser");

        table.publish(lost, null, () -> true, null);
        releases.left(lost, Departure.LOST);

        assertEquals(List.of("loser"), released);
    }

    @Test
    @Assertion("R3")
    void an_object_that_lost_against_itself_stays() {
        Object same = new Object();
        publish("a", same);
        Entry lost = entry("a", same);
        table.publish(lost, null, () -> true, null);

        releases.left(lost, Departure.LOST);
        assertEquals(List.of(), released);

        table.clear(key("a"), () -> {});
        assertEquals(List.of(same), released);
    }

    /** Without the news that an entry is offered, both would release: the winner when it is cleared, the loser when it is told. */
    @Test
    @Assertion("R3")
    void an_object_that_lost_against_itself_is_released_once_though_the_winner_leaves_first() {
        Object same = new Object();
        publish("a", same);
        Entry lost = entry("a", same);
        table.publish(lost, null, () -> true, null);

        table.clear(key("a"), () -> {});
        releases.left(lost, Departure.LOST);

        assertEquals(List.of(same), released);
    }

    @Test
    @Assertion("R3")
    void a_resource_cleared_while_it_was_computed_is_released_when_the_application_stops() {
        Entry detached = entry("a", "given to callers");
        table.publish(detached, null, () -> false, null);

        releases.left(detached, Departure.DETACHED);
        assertEquals(List.of(), released);

        objects.close();
        assertEquals(List.of("given to callers"), released);
    }

    @Test
    @Assertion("R3")
    void to_be_told_of_an_entry_twice_counts_once() {
        Object shared = new Object();
        Entry entry = publish("a", shared);
        publish("b", shared);

        releases.left(entry, Departure.EVICTED);
        releases.left(entry, Departure.EVICTED);
        assertEquals(List.of(), released);

        table.clear(key("b"), () -> {});
        assertEquals(List.of(shared), released);
    }

    @Test
    @Assertion("R3")
    void a_loser_that_was_offered_to_no_table_is_released_too() {
        releases.left(entry("a", "loser"), Departure.LOST);

        assertEquals(List.of("loser"), released);
    }

    @Test
    @Assertion("R3")
    void an_object_that_comes_back_after_its_release_is_released_again() {
        Object pooled = new Object();
        publish("a", pooled);
        table.clear(key("a"), () -> {});
        publish("a", pooled);
        table.clear(key("a"), () -> {});

        assertEquals(List.of(pooled, pooled), released);
    }

    private Entry publish(String key, Object value) {
        Entry entry = entry(key, value);
        table.publish(entry, null, () -> true, null);
        return entry;
    }

    private Entry entry(String key, Object value) {
        return Entry.live(key(key), value, 0, null, ticker.nanoTime());
    }

    private static Key key(String text) {
        return Key.of(text.getBytes(UTF_8));
    }
}
