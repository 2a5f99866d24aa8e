package io.larder.internal.core.key;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.UnhashableParameterException;
import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Objects that write themselves, and collections that hold more than elements. */
@SuppressWarnings({"serial", "unused"}) // Fields are read by reflection, and nothing is written to a stream.
class FormKeyTest {

    static Stream<ArgumentSample> samples() {
        return ApplicationArguments.all()
                .filter(sample -> !sample.name().startsWith("date")
                        && !sample.name().startsWith("calendar")
                        && !sample.name().startsWith("reference")
                        && !sample.name().startsWith("properties"));
    }

    /** But for classes that extend one of the JDK whose code a test may not call. */
    @ParameterizedTest
    @MethodSource("samples")
    @Assertion({"K1", "K2", "K5"})
    void forms_have_the_bytes_that_the_document_says(ArgumentSample sample) throws Exception {
        for (ArgumentSample.Maker content : sample.contents()) {
            Object value = content.make();
            assertArrayEquals(new NaiveEncoder().key(value), TestKeys.of(value).bytes());
            Object nested = Map.of("a", List.of(value, 1));
            assertArrayEquals(
                    new NaiveEncoder().key(nested), TestKeys.of(nested).bytes());
        }
    }

    static final class Failing implements Serializable {
        private final String secret = "secret";

        private void writeObject(ObjectOutputStream out) throws IOException {
            throw new IOException("secret");
        }
    }

    /** For want of something else to see, a class whose code fails had the key of its fields. */
    @Test
    @Assertion({"K6", "O3"})
    void form_that_fails_names_class_and_path_and_no_value() {
        UnhashableParameterException failure =
                assertThrows(UnhashableParameterException.class, () -> TestKeys.of(List.of("x", new Failing())));

        String message = failure.getMessage();
        assertTrue(message.startsWith("LARDER-02009 shop.Prices#quote: arg0"), message);
        assertTrue(message.contains("arg0[1] is of a class that writes itself"), message);
        assertTrue(message.contains(Failing.class.getName()), message);
        assertFalse(message.contains("secret"), message);
        assertEquals(IOException.class, failure.getCause().getCause().getClass());
    }

    static final class Endless implements Serializable {
        private Object writeReplace() {
            return new EndlessToo();
        }
    }

    static final class EndlessToo implements Serializable {
        private Object writeReplace() {
            return new Endless();
        }
    }

    @Test
    @Assertion({"K6", "K9"})
    void replacements_without_end_are_rejected() {
        String message = assertThrows(UnhashableParameterException.class, () -> TestKeys.of(new Endless()))
                .getMessage();
        assertTrue(message.startsWith("LARDER-02001"), message);
        assertTrue(message.length() < 1000, message);
    }

    static final class Growing implements Serializable {
        private void writeObject(ObjectOutputStream out) throws IOException {
            out.writeObject(new Growing());
        }
    }

    @Test
    @Assertion({"K6", "K9"})
    void form_without_end_is_rejected() {
        String message = assertThrows(UnhashableParameterException.class, () -> TestKeys.of(new Growing()))
                .getMessage();
        assertTrue(message.startsWith("LARDER-0200"), message);
        assertTrue(message.length() < 1500, message);
    }

    @Test
    @Assertion({"K5", "K6"})
    void unsupported_part_of_a_form_is_named_with_its_path() {
        Supplier<String> lambda = () -> "a";
        String message = assertThrows(
                        UnhashableParameterException.class,
                        () -> TestKeys.of(new ApplicationArguments.Mixed("a", List.of(lambda))))
                .getMessage();
        assertTrue(message.contains("arg0.written(1)[0] is of type"), message);
    }

    static final class NotSerializable {
        private final int number;

        NotSerializable(int number) {
            this.number = number;
        }
    }

    /** A Java stream refuses it; a key only looks at it. */
    @Test
    @Assertion("K5")
    void form_may_hold_what_is_not_serializable() {
        assertEquals(
                TestKeys.of(new ApplicationArguments.Unshared(new NotSerializable(1))),
                TestKeys.of(new ApplicationArguments.Unshared(new NotSerializable(1))));
        assertNotEquals(
                TestKeys.of(new ApplicationArguments.Unshared(new NotSerializable(1))),
                TestKeys.of(new ApplicationArguments.Unshared(new NotSerializable(2))));
    }

    static final class Ring implements Serializable {
        private final transient List<Object> next = new ArrayList<>();
        private final transient int number;

        Ring(int... numbers) {
            this(0, numbers, null);
        }

        private Ring(int at, int[] numbers, Ring first) {
            number = numbers[at];
            Ring begin = first == null ? this : first;
            next.add(at + 1 == numbers.length ? begin : new Ring(at + 1, numbers, begin));
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.writeInt(number);
            out.writeObject(next);
        }
    }

    @Test
    @Assertion({"K5", "K9"})
    void cycle_through_forms_has_a_key() {
        assertEquals(TestKeys.of(new Ring(1, 2, 3)), TestKeys.of(new Ring(1, 2, 3)));
        assertNotEquals(TestKeys.of(new Ring(1, 2, 3)), TestKeys.of(new Ring(1, 2, 4)));
        assertNotEquals(TestKeys.of(new Ring(1)), TestKeys.of(new Ring(1, 1)));
        assertThrows(UnhashableParameterException.class, () -> TestKeys.of(Set.of(new Ring(1))));
    }

    /** A writer that holds a buffer, and fills it again for each array. */
    public static final class Buffered implements Externalizable {
        private final transient int[] numbers;

        Buffered(int... numbers) {
            this.numbers = numbers;
        }

        @Override
        public void writeExternal(ObjectOutput out) throws IOException {
            byte[] buffer = new byte[1];
            for (int number : numbers) {
                buffer[0] = (byte) number;
                out.write(buffer);
            }
        }

        @Override
        public void readExternal(ObjectInput in) {
            throw new IllegalStateException();
        }
    }

    @Test
    @Assertion("K2")
    void buffer_that_is_filled_again_is_read_each_time() {
        assertNotEquals(TestKeys.of(new Buffered(1, 2)), TestKeys.of(new Buffered(2, 2)));
    }

    @Test
    @Assertion("K4")
    void collection_without_fields_of_its_own_has_the_key_of_any_other() {
        List<String> list = new ArrayList<>() {
            {
                add("a");
            }
        };
        assertEquals(TestKeys.of(List.of("a")), TestKeys.of(list));
    }

    @Test
    @Assertion("K4")
    void comparator_of_a_map_is_without_meaning() {
        Map<String, Integer> natural = new TreeMap<>(Map.of("a", 1, "b", 2));
        Map<String, Integer> reversed = new TreeMap<>(java.util.Comparator.reverseOrder());
        reversed.putAll(natural);
        assertEquals(TestKeys.of(natural), TestKeys.of(reversed));
    }

    static final class Named {
        private final String name;
        private int hash;
        private String text;

        Named(String name) {
            this.name = name;
        }

        @Override
        public int hashCode() {
            if (hash == 0) {
                hash = 31 * name.hashCode() + 7;
            }
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Named named && named.name.equals(name);
        }

        @Override
        public String toString() {
            if (text == null) {
                text = "named " + name;
            }
            return text;
        }
    }

    /** The cache grew and never hit: an object in a hash set has computed its hash code, a new one has not. */
    @Test
    @Assertion({"K1", "K5"})
    void object_that_remembers_what_it_computed_has_the_key_of_a_new_one() {
        Named used = new Named("a");
        assertNotEquals(0, used.hashCode());
        assertEquals("named a", used.toString());

        assertEquals(TestKeys.of(new Named("a")), TestKeys.of(used));
        assertEquals(TestKeys.of(Map.of("x", List.of(new Named("a")))), TestKeys.of(Map.of("x", List.of(used))));
        assertNotEquals(TestKeys.of(new Named("b")), TestKeys.of(used));
    }

    static final class WritesMemo implements Serializable {
        private final String name = "a";
        private int hash;

        @Override
        public int hashCode() {
            if (hash == 0) {
                hash = name.hashCode();
            }
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof WritesMemo;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.defaultWriteObject();
        }
    }

    @Test
    @Assertion({"K1", "K5"})
    void form_does_not_count_what_an_object_remembers() {
        WritesMemo used = new WritesMemo();
        assertNotEquals(0, used.hashCode());

        assertEquals(TestKeys.of(new WritesMemo()), TestKeys.of(used));
    }

    /** The fields of a class hidden behind a JDK superclass that does not show its own. */
    @Test
    @Assertion("K6")
    void superclass_of_the_jdk_that_shows_nothing_is_named() {
        String message = assertThrows(UnhashableParameterException.class, () -> TestKeys.of(new Event("source", 1)))
                .getMessage();
        assertTrue(message.contains("java.util.EventObject"), message);
    }

    static final class Event extends java.util.EventObject {
        private final int number;

        Event(Object source, int number) {
            super(source);
            this.number = number;
        }
    }
}
