package io.larder.internal.infinispan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.larder.internal.core.key.Key;
import io.larder.internal.core.store.Entry;
import io.larder.internal.core.store.EntryStore;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Infinispan store beside a plain map, which says what is right. */
class InfinispanStoreTest {

    private static final int STEPS = 20_000;
    private static final int KEYS = 40;

    private static InfinispanStoreFactory factory;

    @BeforeAll
    static void start() {
        factory = InfinispanStoreFactory.start("oracle", InfinispanStoreTest.class.getClassLoader());
    }

    @AfterAll
    static void stop() {
        factory.close();
    }

    @Test
    void random_operations_give_the_same_entries_as_a_map() {
        for (long seed = 1; seed <= 5; seed++) {
            Random random = new Random(seed);
            EntryStore store = factory.create("trace" + seed);
            Map<Key, Entry> oracle = new HashMap<>();
            for (int step = 0; step < STEPS; step++) {
                step(random, store, oracle, "seed " + seed + ", step " + step);
            }
        }
    }

    private static void step(Random random, EntryStore store, Map<Key, Entry> oracle, String where) {
        Key key = key(random.nextInt(KEYS));
        switch (random.nextInt(1000)) {
            case 0 -> {
                store.clear();
                oracle.clear();
            }
            case 1, 2, 3 -> assertEquals(identities(oracle.values()), entries(store), where);
            default -> {
                Entry present = oracle.get(key);
                if (present != null && random.nextInt(4) == 0) {
                    store.remove(present);
                    oracle.remove(key);
                } else if (random.nextInt(3) == 0) {
                    Entry entry = entry(key(random.nextInt(KEYS)));
                    store.put(entry);
                    oracle.put(entry.key(), entry);
                }
            }
        }
        assertSame(oracle.get(key), store.get(key), where);
        assertEquals(oracle.size(), store.size(), where);
    }

    @Test
    void entries_are_stored_by_reference() {
        EntryStore store = factory.create("reference");
        Entry entry = entry(key(1));
        store.put(entry);
        assertSame(entry, store.get(key(1)));
    }

    @Test
    void caches_of_one_name_share_nothing() {
        EntryStore one = factory.create("twice");
        EntryStore other = factory.create("twice");
        one.put(entry(key(1)));
        assertNull(other.get(key(1)));
        assertEquals(0, other.size());
    }

    @Test
    void names_may_be_long_and_of_any_characters() {
        String name = "shop.Prices$Live#quote(java.lang.String,int[])".repeat(20) + "\u00e4\ud83d\ude00".repeat(200);
        EntryStore one = factory.create(name + 1);
        EntryStore other = factory.create(name + 2);
        one.put(entry(key(1)));
        assertEquals(1, one.size());
        assertEquals(0, other.size());
    }

    /** The name {@code a*[} was once a raw PatternSyntaxException out of Infinispan. */
    @ParameterizedTest
    @ValueSource(strings = {"a*[", "*", "?", "a%2A[", "[", "(*", "\\", "a b", "\0", "..", "/"})
    void names_that_look_like_patterns_are_names(String name) {
        EntryStore one = factory.create(name);
        EntryStore other = factory.create("x" + name);
        one.put(entry(key(1)));
        assertEquals(1, one.size());
        assertEquals(0, other.size());
    }

    private static Set<Entry> entries(EntryStore store) {
        Set<Entry> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        store.forEach(entry -> assertEquals(true, seen.add(entry), "shown twice"));
        return seen;
    }

    private static Set<Entry> identities(Iterable<Entry> entries) {
        Set<Entry> identities = Collections.newSetFromMap(new IdentityHashMap<>());
        entries.forEach(identities::add);
        return identities;
    }

    private static Key key(int number) {
        return Key.of(("key " + number).getBytes(UTF_8));
    }

    private static Entry entry(Key key) {
        return Entry.live(key, new Object(), 0, null, 0);
    }
}
