package io.larder.internal.resource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.larder.Assertion;
import io.larder.internal.core.key.Key;
import io.larder.internal.core.store.Entry;
import io.larder.internal.core.store.EntryTable;
import io.larder.internal.core.store.ExpirySettings;
import io.larder.internal.core.store.FakeTicker;
import io.larder.internal.core.store.MapEntryStore;
import io.larder.internal.core.store.RemovalCause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResourceRegistryTest {

    private static final ExpirySettings TEN_SECONDS =
            new ExpirySettings(Duration.ofSeconds(10).toNanos(), 0);

    private final List<Object> released = new ArrayList<>();
    private final ResourceRegistry registry = new ResourceRegistry(Thread::new, Duration.ofSeconds(30));
    private final ResourceReleaser releaser = registry.releaser("shop.Pool#connection()", released::add);
    private final FakeTicker ticker = new FakeTicker();
    private final EntryTable table = new EntryTable(new MapEntryStore(), TEN_SECONDS, 2, ticker, releaser);

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
    void an_evicted_resource_is_released() {
        publish("a", "one");
        publish("b", "two");
        publish("c", "three");

        assertEquals(1, released.size());
        assertFalse(released.contains("three"), "the newest entry is the one that is never evicted");
    }

    @Test
    @Assertion("R3")
    void cleared_and_invalid_resources_are_released() {
        publish("a", "one");
        Entry invalid = publish("b", "two");

        table.remove(invalid, RemovalCause.INVALID);
        table.clear(key("a"), () -> {});

        assertEquals(List.of("two", "one"), released);
    }

    @ParameterizedTest
    @EnumSource(
            value = RemovalCause.class,
            names = {"DETACHED", "STOPPED"},
            mode = EnumSource.Mode.EXCLUDE)
    @Assertion("R3")
    void a_resource_is_released_once_for_each_removal_cause(RemovalCause cause) {
        Entry entry = publish("a", "one");

        releaser.onRemoval(entry, cause);
        registry.close();

        assertEquals(List.of("one"), released);
    }

    @Test
    @Assertion("R3")
    void an_object_of_several_entries_is_released_with_the_last_of_them() {
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
    void entries_of_all_caches_count_and_the_last_cache_releases() {
        List<Object> releasedByOther = new ArrayList<>();
        ResourceReleaser other = registry.releaser("shop.Other#connection()", releasedByOther::add);
        Object shared = new Object();
        Entry ownEntry = publish("a", shared);
        Entry otherEntry = entry("a", shared);
        other.beforePut(otherEntry);

        releaser.onRemoval(ownEntry, RemovalCause.CLEARED);
        other.onRemoval(otherEntry, RemovalCause.CLEARED);

        assertEquals(List.of(), released);
        assertEquals(List.of(shared), releasedByOther);
    }

    @Test
    @Assertion("R3")
    void equal_objects_are_not_the_same_object() {
        String one = new String("equal");
        String other = new String("equal");
        publish("a", one);
        publish("b", other);

        table.clear(RemovalCause.CLEARED, () -> {});

        assertEquals(2, released.size());
        assertEquals(1, released.stream().filter(object -> object == one).count());
    }

    @Test
    @Assertion("R5")
    void a_refresh_replaces_the_resource_before_the_old_one_is_released() {
        List<Object> seen = new ArrayList<>();
        EntryTable[] refreshed = new EntryTable[1];
        ResourceReleaser recordingReleaser = registry.releaser("shop.Pool#fresh()", old -> {
            seen.add(old);
            seen.add(refreshed[0].get(key("a")).live());
        });
        refreshed[0] = new EntryTable(new MapEntryStore(), TEN_SECONDS, -1, ticker, recordingReleaser);
        Entry old = entry("a", "old");
        refreshed[0].put(old, null, () -> true, null);

        refreshed[0].put(entry("a", "new"), old, () -> true, null);

        assertEquals(List.of("old", "new"), seen);
    }

    @Test
    @Assertion({"R3", "R5"})
    void a_refresh_that_returns_the_same_object_releases_nothing() {
        Object same = new Object();
        Entry old = publish("a", same);

        table.put(entry("a", same), old, () -> true, null);
        assertEquals(List.of(), released);

        table.clear(key("a"), () -> {});
        assertEquals(List.of(same), released);
    }

    @Test
    @Assertion("R3")
    void null_is_not_released() {
        Entry entry = publish("a", null);

        table.remove(entry, RemovalCause.INVALID);
        releaser.onRemoval(entry("b", null), RemovalCause.DUPLICATE);
        registry.close();

        assertEquals(List.of(), released);
    }

    @Test
    @Assertion("R3")
    void a_duplicate_resource_is_released_at_once() {
        publish("a", "winner");
        Entry duplicate = entry("a", "loser");

        table.put(duplicate, null, () -> true, null);
        releaser.onRemoval(duplicate, RemovalCause.DUPLICATE);

        assertEquals(List.of("loser"), released);
    }

    @Test
    @Assertion("R3")
    void a_duplicate_of_the_same_object_is_not_released() {
        Object same = new Object();
        publish("a", same);
        Entry duplicate = entry("a", same);
        table.put(duplicate, null, () -> true, null);

        releaser.onRemoval(duplicate, RemovalCause.DUPLICATE);
        assertEquals(List.of(), released);

        table.clear(key("a"), () -> {});
        assertEquals(List.of(same), released);
    }

    /** Without the news that an entry is offered, both would release: the winner when it is cleared, the loser when it is told. */
    @Test
    @Assertion("R3")
    void a_duplicate_of_the_same_object_is_released_once_if_the_winner_is_removed_first() {
        Object same = new Object();
        publish("a", same);
        Entry duplicate = entry("a", same);
        table.put(duplicate, null, () -> true, null);

        table.clear(key("a"), () -> {});
        releaser.onRemoval(duplicate, RemovalCause.DUPLICATE);

        assertEquals(List.of(same), released);
    }

    @Test
    @Assertion("R3")
    void a_resource_cleared_during_its_load_is_released_when_the_application_stops() {
        Entry detached = entry("a", "given to callers");
        table.put(detached, null, () -> false, null);

        releaser.onRemoval(detached, RemovalCause.DETACHED);
        assertEquals(List.of(), released);

        registry.close();
        assertEquals(List.of("given to callers"), released);
    }

    @Test
    @Assertion("R3")
    void a_repeated_removal_of_an_entry_counts_once() {
        Object shared = new Object();
        Entry entry = publish("a", shared);
        publish("b", shared);

        releaser.onRemoval(entry, RemovalCause.EVICTED);
        releaser.onRemoval(entry, RemovalCause.EVICTED);
        assertEquals(List.of(), released);

        table.clear(key("b"), () -> {});
        assertEquals(List.of(shared), released);
    }

    @Test
    @Assertion("R3")
    void a_duplicate_that_no_table_has_seen_is_released_too() {
        releaser.onRemoval(entry("a", "loser"), RemovalCause.DUPLICATE);

        assertEquals(List.of("loser"), released);
    }

    @Test
    @Assertion("R3")
    void an_object_cached_again_after_its_release_is_released_again() {
        Object pooled = new Object();
        publish("a", pooled);
        table.clear(key("a"), () -> {});
        publish("a", pooled);
        table.clear(key("a"), () -> {});

        assertEquals(List.of(pooled, pooled), released);
    }

    private Entry publish(String key, Object value) {
        Entry entry = entry(key, value);
        table.put(entry, null, () -> true, null);
        return entry;
    }

    private Entry entry(String key, Object value) {
        return Entry.live(key(key), value, 0, null, ticker.nanoTime());
    }

    private static Key key(String text) {
        return Key.of(text.getBytes(UTF_8));
    }
}
