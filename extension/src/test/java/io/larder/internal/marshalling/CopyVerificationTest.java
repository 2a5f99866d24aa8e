package io.larder.internal.marshalling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.UnserializableValueException;
import io.larder.ValueFormat;
import io.larder.internal.core.value.MarshalledResult;
import io.larder.internal.core.value.ValueMarshaller;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.io.Externalizable;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CopyVerificationTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    /** Reads its second number only where {@link #correct} is set. */
    public static final class Forgetful implements Externalizable {
        private static final long serialVersionUID = 1L;

        private static boolean correct;
        private int first;
        private int second;

        @SuppressWarnings("RedundantModifier") // Externalizable
        public Forgetful() {}

        Forgetful(int first, int second) {
            this.first = first;
            this.second = second;
        }

        @Override
        public void writeExternal(ObjectOutput out) throws java.io.IOException {
            out.writeInt(first);
            out.writeInt(second);
        }

        @Override
        public void readExternal(ObjectInput in) throws java.io.IOException {
            first = in.readInt();
            second = correct ? in.readInt() : 0;
        }
    }

    /** Writes another number each time that it is asked. */
    static final class Restless implements Serializable {
        private static final long serialVersionUID = 1L;

        private static int asked;

        private void writeObject(java.io.ObjectOutputStream out) throws java.io.IOException {
            out.writeInt(asked++);
        }

        private void readObject(java.io.ObjectInputStream in) throws java.io.IOException {
            in.readInt();
        }
    }

    /** Can change, and is exchanged for a text that cannot. */
    static final class TextInPlace implements Serializable {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("unused")
        private String text = "";

        private Object writeReplace() {
            return "text";
        }
    }

    record Cents(long cents) {
        Cents {
            cents *= 100;
        }
    }

    record Reversed(List<String> names) {
        Reversed {
            names = new ArrayList<>(names);
            Collections.reverse(names);
        }
    }

    record Until(Instant until) {
        private static Instant now = Instant.EPOCH;

        Until {
            if (until.isBefore(now)) {
                throw new IllegalArgumentException("over: " + until);
            }
        }
    }

    private final MarshallerFactory factory = new MarshallerFactory(type -> false, List.of());

    @AfterEach
    void close() {
        Forgetful.correct = false;
        Until.now = Instant.EPOCH;
        factory.close();
    }

    private ValueMarshaller marshaller(boolean persistent) {
        return factory.create(
                "Shop#orders",
                Object.class,
                ValueFormat.BINARY,
                CopyVerificationTest.class.getClassLoader(),
                persistent);
    }

    private static String message(ValueMarshaller marshaller, Object value) {
        return assertThrows(UnserializableValueException.class, () -> marshaller.marshal(value))
                .getMessage();
    }

    @Test
    @Assertion("D9")
    void copy_that_differs_is_rejected_with_the_path() {
        Object value = new SampleClasses.Holder(List.of("secret", new Forgetful(1, 2)));

        String message = message(marshaller(false), value);

        assertTrue(message.startsWith("LARDER-04108 Shop#orders: held[1]"), message);
        assertFalse(message.contains("secret"), message);
    }

    @Test
    @Assertion("D9")
    void first_eight_values_are_verified_and_later_ones_as_far_as_loads_pay_for_it() {
        ValueMarshaller marshaller = marshaller(false);
        Forgetful.correct = true;
        for (int i = 0; i < 7; i++) {
            marshaller.marshal(new Forgetful(1, 2));
        }
        Forgetful.correct = false;
        message(marshaller, new Forgetful(1, 2));

        marshaller.marshal(new Forgetful(1, 2), 0);
        assertThrows(UnserializableValueException.class, () -> marshaller.marshal(new Forgetful(1, 2), 60 * SECOND));
    }

    @Test
    @Assertion("D9")
    void first_value_with_another_class_is_verified() {
        ValueMarshaller marshaller = marshaller(false);
        for (int i = 0; i < 20; i++) {
            marshaller.marshal(new ArrayList<>(List.of(1)), 0);
        }

        assertThrows(
                UnserializableValueException.class,
                () -> marshaller.marshal(new ArrayList<>(List.of(new Forgetful(1, 2))), 0));
    }

    @Test
    @Assertion("D9")
    void value_that_changes_meanwhile_is_neither_rejected_nor_stable() {
        MarshalledResult result = marshaller(false).marshal(new Restless());

        assertFalse(result.stable());
    }

    /** An object that a constant stands for was taken for a constant, so that all callers shared it. */
    @Test
    @Assertion({"D1", "D9"})
    void object_that_writes_a_constant_in_its_place_is_not_shared() {
        for (boolean persistent : new boolean[] {false, true}) {
            assertTrue(message(marshaller(persistent), new TextInPlace()).startsWith("LARDER-04108 Shop#orders: "));
        }
    }

    @Test
    @Assertion({"D9", "D11"})
    void what_another_process_would_read_is_verified_too() {
        assertTrue(message(marshaller(true), new Forgetful(1, 2)).startsWith("LARDER-04108 Shop#orders: "));
    }

    /** A filter of the JDK makes grey images whose colour model is not quite the one of their type. */
    @Test
    @Assertion("D2")
    void filtered_image_is_copied() {
        BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 0xff0000);
        BufferedImage grey = new ColorConvertOp(ColorSpace.getInstance(ColorSpace.CS_GRAY), null).filter(image, null);
        ValueMarshaller marshaller = marshaller(false);

        BufferedImage copy =
                (BufferedImage) marshaller.unmarshal(marshaller.marshal(grey).marshalled());

        assertNotSame(grey, copy);
        assertArrayEquals(profile(grey), profile(copy));
        assertEquals(grey.isAlphaPremultiplied(), copy.isAlphaPremultiplied());
        assertEquals(grey.getRGB(0, 0), copy.getRGB(0, 0));
        assertEquals(grey.getType(), copy.getType());
    }

    private static byte[] profile(BufferedImage image) {
        return ((ICC_ColorSpace) image.getColorModel().getColorSpace())
                .getProfile()
                .getData();
    }

    static Stream<Object> record_whose_constructor_makes_another_one_is_rejected() {
        return Stream.of(new Cents(5), new Reversed(List.of("a", "b")));
    }

    /** No constructor runs where nothing is copied. */
    @Test
    @Assertion({"D3", "D10"})
    void immutable_record_is_shared_whatever_its_constructor_does() {
        Cents cents = new Cents(5);
        ValueMarshaller marshaller = marshaller(false);

        List<?> copy = (List<?>) marshaller.unmarshal(
                marshaller.marshal(new ArrayList<>(List.of(cents))).marshalled());

        assertSame(cents, copy.get(0));
    }

    @ParameterizedTest
    @MethodSource
    @Assertion("D10")
    void record_whose_constructor_makes_another_one_is_rejected(Object value) {
        ValueMarshaller marshaller = marshaller(true);
        for (int i = 0; i < 20; i++) {
            String message = message(marshaller, new ArrayList<>(List.of(value)));

            assertTrue(message.startsWith("LARDER-04001 Shop#orders: [0] ("), message);
            assertTrue(message.contains("canonical constructor"), message);
        }
    }

    @Test
    @Assertion("D10")
    void record_whose_constructor_does_not_accept_it_any_more_is_rejected() {
        Until until = new Until(Instant.EPOCH.plusSeconds(1));
        Until.now = Instant.EPOCH.plusSeconds(2);

        String message = message(marshaller(true), new ArrayList<>(List.of(until)));

        assertTrue(message.contains("canonical constructor refuses"), message);
    }

    @Test
    @Assertion("D11")
    void lambda_is_shared_in_memory_and_rejected_where_entries_are_persistent() {
        TreeSet<String> byLength = new TreeSet<>(Comparator.comparing(String::length));
        byLength.add("aa");
        ValueMarshaller marshaller = marshaller(false);

        TreeSet<?> copy =
                (TreeSet<?>) marshaller.unmarshal(marshaller.marshal(byLength).marshalled());
        String message = message(marshaller(true), byLength);

        assertEquals(byLength, copy);
        assertTrue(message.startsWith("LARDER-04001 Shop#orders: comparator"), message);
    }
}
