package io.larder.internal.engine.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.larder.Assertion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Different arguments that other caches have taken for the same, and the other way round. */
class CollisionTest {

    @Test
    @Assertion("K2")
    void one_in_seven_ways_is_seven_keys() {
        Set<Key> keys = new HashSet<>();
        for (Object one : new Object[] {1, 1L, 1.0, 1f, (short) 1, (byte) 1, '1', "1", true, null}) {
            keys.add(Keys.of(one));
        }
        assertEquals(10, keys.size());
    }

    /** Keys joined by a separator. */
    @Test
    @Assertion("K2")
    void two_strings_are_not_one_with_a_comma() {
        assertNotEquals(Keys.of(List.of("a", "b")), Keys.of(List.of("a,b")));
        assertNotEquals(Keys.of(List.of(List.of("a", "b"))), Keys.of(List.of(List.of("a,b"))));
        assertNotEquals(Keys.of("a", "b"), Keys.of("a,b"));
        assertNotEquals(Keys.of((Object) new String[] {"a", "b"}), Keys.of("[a, b]"));
    }

    /** The concatenation of the arguments' texts. */
    @Test
    @Assertion("K2")
    void the_border_between_two_arguments_counts() {
        assertNotEquals(Keys.of("ab", "c"), Keys.of("a", "bc"));
        assertNotEquals(Keys.of("", "a"), Keys.of("a", ""));
        assertNotEquals(Keys.of(List.of("a"), List.of("b")), Keys.of(List.of("a", "b"), List.of()));
        assertNotEquals(Keys.of(1, 23), Keys.of(12, 3));
    }

    /** Spring's simple key generator before 4.0: the sum of hash codes. */
    @Test
    @Assertion({"K1", "K2"})
    void equal_hash_codes_are_no_equal_keys() {
        assertEquals("Aa".hashCode(), "BB".hashCode());
        assertNotEquals(Keys.of("Aa"), Keys.of("BB"));
        assertNotEquals(Keys.of(109, 434), Keys.of(110, 403));
    }

    /** Arrays as they are put into lists: by identity, and so never a hit. */
    @Test
    @Assertion("K4")
    void arrays_go_by_their_content() {
        assertEquals(Keys.of((Object) new int[] {1, 2}), Keys.of((Object) new int[] {1, 2}));
        assertEquals(Keys.of(List.of(new int[][] {{1}, {2}})), Keys.of(List.of(new int[][] {{1}, {2}})));
        assertNotEquals(Keys.of((Object) new int[] {1, 2}), Keys.of((Object) new int[] {2, 1}));
        assertNotEquals(Keys.of((Object) new int[] {1, 2}), Keys.of((Object) new long[] {1, 2}));
        assertNotEquals(Keys.of((Object) new int[] {1, 2}), Keys.of((Object) new Integer[] {1, 2}));
        assertNotEquals(Keys.of((Object) new Object[] {"a"}), Keys.of((Object) new String[] {"a"}));
        assertNotEquals(Keys.of((Object) new int[][] {{1}, {2}}), Keys.of((Object) new int[][] {{1, 2}}));
    }

    private static final class Left {
        record Money(int amount) {}
    }

    private static final class Right {
        record Money(int amount) {}
    }

    /** Simple class names in place of whole ones. */
    @Test
    @Assertion("K5")
    void classes_of_one_simple_name_are_two() {
        assertNotEquals(Keys.of(new Left.Money(1)), Keys.of(new Right.Money(1)));
        assertEquals(Keys.of(new Left.Money(1)), Keys.of(new Left.Money(1)));
    }

    /** Large arrays of which a sample goes in. */
    @Test
    @Assertion("K1")
    void each_of_a_million_elements_counts() {
        double[] some = new double[1_000_000];
        Key zero = Keys.of((Object) some.clone());
        for (int i : new int[] {0, 1, 511, 512, 333_333, 999_998, 999_999}) {
            double[] other = some.clone();
            other[i] = Double.MIN_VALUE;
            assertNotEquals(zero, Keys.of((Object) other), "element " + i);
        }
    }

    @Test
    @Assertion("K4")
    void whatever_class_implements_a_list_a_set_or_a_map_it_is_one() {
        List<String> list = List.of("b", "a", "c");
        assertEquals(Keys.of(list), Keys.of(new ArrayList<>(list)));
        assertEquals(Keys.of(list), Keys.of(new LinkedList<>(list)));
        assertEquals(Keys.of(list), Keys.of(Arrays.asList("b", "a", "c")));
        assertNotEquals(Keys.of(list), Keys.of(List.of("a", "b", "c")));
        assertEquals(Keys.of(Set.copyOf(list)), Keys.of(new java.util.TreeSet<>(list)));
        Map<String, Integer> some = new LinkedHashMap<>(Map.of("x", 1));
        some.put("y", 2);
        Map<String, Integer> other = new LinkedHashMap<>(Map.of("y", 2));
        other.put("x", 1);
        assertEquals(Keys.of(some), Keys.of(other));
        assertEquals(Keys.of(some), Keys.of(new HashMap<>(some)));
        assertNotEquals(Keys.of(some), Keys.of(Map.of("x", 2, "y", 1)));
    }

    @Test
    @Assertion({"K2", "K4"})
    void empty_things_of_different_kinds_differ() {
        Set<Key> keys = new HashSet<>();
        for (Object empty : new Object[] {
            "",
            List.of(),
            Set.of(),
            Map.of(),
            new ArrayList<>().stream().toList().iterator().hasNext(),
            Collections.unmodifiableCollection(new ArrayList<>()),
            Optional.empty(),
            new Object[0],
            new String[0],
            new int[0],
            new byte[0],
            new int[0][]
        }) {
            keys.add(Keys.of(empty));
        }
        assertEquals(12, keys.size());
    }

    @Test
    @Assertion("K2")
    void unpaired_surrogates_are_no_question_marks() {
        assertNotEquals(Keys.of("\uD800"), Keys.of("?"));
        assertNotEquals(Keys.of("\uD800"), Keys.of("\uDC00"));
        assertNotEquals(Keys.of("\uD83D\uDE00"), Keys.of("\uDE00\uD83D"));
    }

    @Test
    @Assertion("K2")
    void arguments_that_look_like_a_digest_are_no_digest() {
        Key folded = Keys.of("x".repeat(1000), "y".repeat(1000));
        byte[] bytes = folded.bytes();
        assertEquals(33, bytes.length);
        assertNotEquals(folded, Keys.of((Object) bytes));
    }

    @Test
    @Assertion("K3")
    void one_not_a_number_equals_another_and_zero_is_not_minus_zero() {
        double other = Double.longBitsToDouble(0x7ff8000000000001L);
        assertEquals(Keys.of(Double.NaN), Keys.of(other));
        assertEquals(Keys.of((Object) new double[] {Double.NaN}), Keys.of((Object) new double[] {other}));
        assertEquals(Keys.of(Float.NaN), Keys.of(Float.intBitsToFloat(0x7fc00001)));
        assertNotEquals(Keys.of(0.0), Keys.of(-0.0));
        assertNotEquals(Keys.of(0f), Keys.of(-0f));
    }
}
