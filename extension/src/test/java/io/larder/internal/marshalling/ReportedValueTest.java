package io.larder.internal.marshalling;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.UnserializableValueException;
import io.larder.ValueFormat;
import io.larder.internal.core.value.ValueMarshaller;
import java.io.Externalizable;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.HijrahDate;
import java.time.chrono.JapaneseDate;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SimpleTimeZone;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;

/** Values that an earlier codec copied wrongly without a word. */
@SuppressWarnings({"JdkObsolete", "JavaUtilDate", "serial"}) // the old ones are data too
class ReportedValueTest {

    private final MarshallerFactory factory = new MarshallerFactory(type -> false, List.of());
    private final ValueMarshaller marshaller =
            factory.create("Shop#orders", Object.class, ValueFormat.BINARY, ReportedValueTest.class.getClassLoader());
    private final ValueMarshaller persistent = factory.create(
            "Shop#orders", Object.class, ValueFormat.BINARY, ReportedValueTest.class.getClassLoader(), true);

    @AfterEach
    void close() {
        factory.close();
    }

    @SuppressWarnings("unchecked")
    private <T> T copy(T value) {
        List<Object> copy = (List<Object>) marshaller.unmarshal(
                marshaller.marshal(new ArrayList<>(List.of(value))).marshalled());
        return (T) copy.get(0);
    }

    private String message(Object value) {
        String message = assertThrows(UnserializableValueException.class, () -> marshaller.marshal(value))
                .getMessage();
        assertTrue(message.length() < 600, message);
        return message;
    }

    static final class OwnZone extends SimpleTimeZone {
        private final String city;

        OwnZone(String city) {
            super(7_200_000, "own");
            this.city = city;
        }
    }

    static final class OwnCalendar extends GregorianCalendar {
        private final String name;

        OwnCalendar(String name) {
            this.name = name;
        }
    }

    /** A serializer for a supertype served subtypes and dropped what they hold. */
    @Test
    @Assertion("D2")
    void subtypes_of_times_and_zones_are_whole() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        ZonedDateTime second =
                ZonedDateTime.ofLocal(LocalDateTime.of(2026, 10, 25, 2, 30), berlin, ZoneOffset.ofHours(1));
        SimpleTimeZone simple = new SimpleTimeZone(3_600_000, "simple", 2, -1, 1, 7_200_000, 9, -1, 1, 7_200_000);
        OwnCalendar own = new OwnCalendar("feasts");
        own.setTimeInMillis(5);
        Calendar japanese = Calendar.getInstance(Locale.forLanguageTag("ja-JP-u-ca-japanese"));
        Calendar buddhist = Calendar.getInstance(Locale.forLanguageTag("th-TH-u-ca-buddhist"));

        assertAll(
                () -> assertEquals(second, copy(second)),
                () -> assertEquals(ZoneOffset.ofHours(1), copy(second).getOffset()),
                () -> assertEquals(
                        Locale.forLanguageTag("sr-Cyrl-RS-u-ca-islamic"),
                        copy(Locale.forLanguageTag("sr-Cyrl-RS-u-ca-islamic"))),
                () -> assertEquals(simple, copy(simple)),
                () -> assertEquals(7_200_000, copy(new OwnZone("Paris")).getRawOffset()),
                () -> assertEquals("Paris", copy(new OwnZone("Paris")).city),
                () -> assertSame(japanese.getClass(), copy(japanese).getClass()),
                () -> assertEquals(japanese, copy(japanese)),
                () -> assertEquals(buddhist.getCalendarType(), copy(buddhist).getCalendarType()),
                () -> assertEquals("feasts", copy(own).name),
                () -> assertEquals(5, copy(own).getTimeInMillis()),
                () -> assertEquals(HijrahDate.of(1447, 1, 2), copy(HijrahDate.of(1447, 1, 2))),
                () -> assertEquals(
                        JapaneseDate.of(2026, 1, 2).atTime(LocalTime.NOON),
                        copy(JapaneseDate.of(2026, 1, 2).atTime(LocalTime.NOON))));
    }

    @Test
    @Assertion("D2")
    void random_numbers_go_on_as_the_original_would() {
        Random original = new Random(5);
        original.nextGaussian();
        Random copy = copy(original);

        assertEquals(original.nextGaussian(), copy.nextGaussian());
        assertEquals(original.nextLong(), copy.nextLong());
        assertTrue(message(new SecureRandom()).contains("SecureRandom"));
    }

    @Test
    @Assertion({"D2", "D6"})
    void large_numbers_are_copied() {
        BigInteger large = BigInteger.ONE.shiftLeft(200_000).add(BigInteger.TEN);
        BigDecimal scaled = new BigDecimal(BigInteger.TEN, Integer.MAX_VALUE);

        for (Object number : List.of(large, scaled, new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE))) {
            assertEquals(number, copy(new Object[] {number})[0]);
            assertEquals(
                    number,
                    ((Object[]) persistent.unmarshal(
                                    persistent.marshal(new Object[] {number}).marshalled()))
                            [0]);
        }
    }

    public static final class IntsReadAsBytes implements Externalizable {
        private byte[] bytes = {};

        public IntsReadAsBytes() {}

        @Override
        public void writeExternal(ObjectOutput out) throws java.io.IOException {
            out.writeInt(0x01020304);
            out.writeChars("aä");
        }

        @Override
        public void readExternal(ObjectInput in) throws java.io.IOException {
            bytes = new byte[4];
            in.readFully(bytes);
            assertEquals('a', in.readChar());
            assertEquals('ä', in.readChar());
        }
    }

    /** The streams of the codec had a format of their own, so that what was written as numbers could not be read as bytes. */
    @Test
    @Assertion("D2")
    void streams_have_the_contract_of_data_output() {
        IntsReadAsBytes value = new IntsReadAsBytes();
        value.bytes = new byte[] {1, 2, 3, 4};
        RoaringBitmap bitmap = RoaringBitmap.bitmapOf(1, 70_000, 1_000_000);

        assertArrayEquals(new byte[] {1, 2, 3, 4}, copy(value).bytes);
        assertEquals(bitmap, copy(bitmap));
    }

    static final class Menu extends ArrayList<String> {
        Menu() {
            add("home");
        }

        @Override
        public boolean add(String item) {
            return super.add("[" + item + "]");
        }
    }

    static final class Prices extends HashMap<String, Integer> {
        {
            put("bread", 1);
        }

        @Override
        public Integer put(String article, Integer price) {
            return super.put(article.toUpperCase(Locale.ROOT), price * 100);
        }
    }

    /** The copy ran constructor and add once more. */
    @Test
    @Assertion("D2")
    void behaviour_of_collections_does_not_run_again() {
        assertEquals(List.of("[home]"), copy(new Menu()));
        assertEquals(Map.of("BREAD", 100), copy(new Prices()));
    }

    static final class OutOfStock extends RuntimeException {
        private final int left;

        OutOfStock(int left) {
            super("out of stock");
            this.left = left;
        }

        @Override
        public String getMessage() {
            return super.getMessage() + ": " + left;
        }
    }

    /** The message was doubled, the stack trace lost. */
    @Test
    @Assertion("D2")
    void exception_has_its_message_once_and_its_stack_trace() {
        OutOfStock original = new OutOfStock(3);
        original.addSuppressed(new IllegalStateException("suppressed", new ReflectiveOperationException()));

        OutOfStock copy = copy(original);

        assertEquals("out of stock: 3", copy.getMessage());
        assertArrayEquals(original.getStackTrace(), copy.getStackTrace());
        assertEquals("suppressed", copy.getSuppressed()[0].getMessage());
        assertInstanceOf(ReflectiveOperationException.class, copy.getSuppressed()[0].getCause());
    }

    static final class Writes implements Serializable {
        private transient Object content;

        Writes(Object content) {
            this.content = content;
        }

        private void writeObject(java.io.ObjectOutputStream out) throws java.io.IOException {
            out.writeObject(content);
        }

        private void readObject(java.io.ObjectInputStream in) throws java.io.IOException, ClassNotFoundException {
            content = in.readObject();
        }
    }

    static final class Single implements Serializable {
        static final Single ONLY = new Single();

        private Object readResolve() {
            return ONLY;
        }
    }

    /** The look at a value did not see what a class writes of itself. */
    @Test
    @Assertion({"D2", "D4"})
    void what_a_class_writes_is_looked_into() {
        List<Integer> shared = new ArrayList<>(List.of(1));
        Writes value = new Writes(new Object[] {shared, new Writes(shared), Single.ONLY});

        Object[] copy = (Object[]) copy(value).content;

        assertSame(copy[0], ((Writes) copy[1]).content);
        assertNotSame(shared, copy[0]);
        assertSame(Single.ONLY, copy[2]);
        for (Object no : List.of(new ReentrantLock(), new HashMap<>(Map.of("secret", 1)).keySet(), Stream.of(1))) {
            String message = message(List.of(new Writes(new Object[] {no})));
            assertTrue(message.contains(" [0].writeObject()[0] ("), message);
            assertFalse(message.contains("secret"), message);
        }
        assertTrue(persistent
                .marshal(new Writes(Calendar.getInstance()))
                .marshalled()
                .classes()
                .contains(GregorianCalendar.class));
    }

    @Test
    @Assertion("D2")
    void queue_with_a_lock_of_its_own_is_copied() {
        ArrayBlockingQueue<Object> queue = new ArrayBlockingQueue<>(3, true, List.of("a", new ArrayList<>()));

        ArrayBlockingQueue<Object> copy = copy(queue);

        assertEquals(List.copyOf(queue), List.copyOf(copy));
        assertEquals(1, copy.remainingCapacity());
        assertTrue(copy.offer("b"));
        assertEquals(2, queue.size());
    }

    /** Code generation could not reach the type of the field. */
    @Test
    @Assertion("D2")
    void public_class_with_a_field_of_a_package_private_type_is_copied() {
        Reachable value = new Reachable("a");

        assertEquals("a", copy(value).name());
    }

    /** Messages had the code that a library generated, or blamed another thread. */
    @Test
    @Assertion({"D4", "O3"})
    void message_of_a_lambda_says_what_it_captured() {
        Map<String, Integer> secret = new HashMap<>(Map.of("secret", 1));

        String message = message(List.of((Runnable) secret::clear));

        assertTrue(message.contains("captured what can change"), message);
        assertFalse(message.contains("another thread"), message);
        assertFalse(message.contains("secret"), message);
    }
}
