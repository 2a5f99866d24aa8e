package io.larder.internal.core.key;

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
    void equal_numbers_of_different_types_have_different_keys() {
        Set<Key> keys = new HashSet<>();
        for (Object one : new Object[] {1, 1L, 1.0, 1f, (short) 1, (byte) 1, '1', "1", true, null}) {
            keys.add(TestKeys.of(one));
        }
        assertEquals(10, keys.size());
    }

    /** Keys joined by a separator. */
    @Test
    @Assertion("K2")
    void two_strings_differ_from_one_string_with_a_comma() {
        assertNotEquals(TestKeys.of(List.of("a", "b")), TestKeys.of(List.of("a,b")));
        assertNotEquals(TestKeys.of(List.of(List.of("a", "b"))), TestKeys.of(List.of(List.of("a,b"))));
        assertNotEquals(TestKeys.of("a", "b"), TestKeys.of("a,b"));
        assertNotEquals(TestKeys.of((Object) new String[] {"a", "b"}), TestKeys.of("[a, b]"));
    }

    /** The concatenation of the arguments' texts. */
    @Test
    @Assertion("K2")
    void boundary_between_arguments_is_part_of_the_key() {
        assertNotEquals(TestKeys.of("ab", "c"), TestKeys.of("a", "bc"));
        assertNotEquals(TestKeys.of("", "a"), TestKeys.of("a", ""));
        assertNotEquals(TestKeys.of(List.of("a"), List.of("b")), TestKeys.of(List.of("a", "b"), List.of()));
        assertNotEquals(TestKeys.of(1, 23), TestKeys.of(12, 3));
    }

    /** Spring's simple key generator before 4.0: the sum of hash codes. */
    @Test
    @Assertion({"K1", "K2"})
    void equal_hash_codes_do_not_make_equal_keys() {
        assertEquals("Aa".hashCode(), "BB".hashCode());
        assertNotEquals(TestKeys.of("Aa"), TestKeys.of("BB"));
        assertNotEquals(TestKeys.of(109, 434), TestKeys.of(110, 403));
    }

    /** Arrays as they are put into lists: by identity, and so never a hit. */
    @Test
    @Assertion("K4")
    void arrays_are_compared_by_content() {
        assertEquals(TestKeys.of((Object) new int[] {1, 2}), TestKeys.of((Object) new int[] {1, 2}));
        assertEquals(TestKeys.of(List.of(new int[][] {{1}, {2}})), TestKeys.of(List.of(new int[][] {{1}, {2}})));
        assertNotEquals(TestKeys.of((Object) new int[] {1, 2}), TestKeys.of((Object) new int[] {2, 1}));
        assertNotEquals(TestKeys.of((Object) new int[] {1, 2}), TestKeys.of((Object) new long[] {1, 2}));
        assertNotEquals(TestKeys.of((Object) new int[] {1, 2}), TestKeys.of((Object) new Integer[] {1, 2}));
        assertNotEquals(TestKeys.of((Object) new Object[] {"a"}), TestKeys.of((Object) new String[] {"a"}));
        assertNotEquals(TestKeys.of((Object) new int[][] {{1}, {2}}), TestKeys.of((Object) new int[][] {{1, 2}}));
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
    void classes_with_equal_simple_names_have_different_keys() {
        assertNotEquals(TestKeys.of(new Left.Money(1)), TestKeys.of(new Right.Money(1)));
        assertEquals(TestKeys.of(new Left.Money(1)), TestKeys.of(new Left.Money(1)));
    }

    /** Large arrays of which a sample goes in. */
    @Test
    @Assertion("K1")
    void each_element_of_a_large_array_changes_the_key() {
        double[] some = new double[1_000_000];
        Key zero = TestKeys.of((Object) some.clone());
        for (int i : new int[] {0, 1, 511, 512, 333_333, 999_998, 999_999}) {
            double[] other = some.clone();
            other[i] = Double.MIN_VALUE;
            assertNotEquals(zero, TestKeys.of((Object) other), "element " + i);
        }
    }

    @Test
    @Assertion("K4")
    void list_set_and_map_keys_do_not_depend_on_the_implementation_class() {
        List<String> list = List.of("b", "a", "c");
        assertEquals(TestKeys.of(list), TestKeys.of(new ArrayList<>(list)));
        assertEquals(TestKeys.of(list), TestKeys.of(new LinkedList<>(list)));
        assertEquals(TestKeys.of(list), TestKeys.of(Arrays.asList("b", "a", "c")));
        assertNotEquals(TestKeys.of(list), TestKeys.of(List.of("a", "b", "c")));
        assertEquals(TestKeys.of(Set.copyOf(list)), TestKeys.of(new java.util.TreeSet<>(list)));
        Map<String, Integer> some = new LinkedHashMap<>(Map.of("x", 1));
        some.put("y", 2);
        Map<String, Integer> other = new LinkedHashMap<>(Map.of("y", 2));
        other.put("x", 1);
        assertEquals(TestKeys.of(some), TestKeys.of(other));
        assertEquals(TestKeys.of(some), TestKeys.of(new HashMap<>(some)));
        assertNotEquals(TestKeys.of(some), TestKeys.of(Map.of("x", 2, "y", 1)));
    }

    @Test
    @Assertion({"K2", "K4"})
    void empty_values_of_different_types_have_different_keys() {
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
            keys.add(TestKeys.of(empty));
        }
        assertEquals(12, keys.size());
    }

    @Test
    @Assertion("K2")
    void unpaired_surrogates_differ_from_question_marks() {
        assertNotEquals(TestKeys.of("\uD800"), TestKeys.of("?"));
        assertNotEquals(TestKeys.of("\uD800"), TestKeys.of("\uDC00"));
        assertNotEquals(TestKeys.of("\uD83D\uDE00"), TestKeys.of("\uDE00\uD83D"));
    }

    @Test
    @Assertion("K2")
    void array_that_equals_a_digest_has_another_key() {
        Key folded = TestKeys.of("x".repeat(1000), "y".repeat(1000));
        byte[] bytes = folded.bytes();
        assertEquals(33, bytes.length);
        assertNotEquals(folded, TestKeys.of((Object) bytes));
    }

    @Test
    @Assertion("K3")
    void all_nan_values_are_equal_and_zero_differs_from_minus_zero() {
        double other = Double.longBitsToDouble(0x7ff8000000000001L);
        assertEquals(TestKeys.of(Double.NaN), TestKeys.of(other));
        assertEquals(TestKeys.of((Object) new double[] {Double.NaN}), TestKeys.of((Object) new double[] {other}));
        assertEquals(TestKeys.of(Float.NaN), TestKeys.of(Float.intBitsToFloat(0x7fc00001)));
        assertNotEquals(TestKeys.of(0.0), TestKeys.of(-0.0));
        assertNotEquals(TestKeys.of(0f), TestKeys.of(-0f));
    }
}
