package io.larder.internal.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.larder.Assertion;
import io.larder.Format;
import io.larder.UnserializableValueException;
import io.larder.internal.codec.Samples.Holder;
import io.larder.internal.engine.value.Block;
import io.larder.internal.engine.value.Marshalled;
import io.larder.internal.engine.value.Values;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LargePartsTest {

    private static final int LARGE = 2;
    private static final long MOST = 20_000;

    private final Codecs codecs = new Codecs(type -> false, List.of(), new Limits(250, LARGE, MOST, 4));
    private final Values values =
            codecs.of("Shop#orders", Object.class, Format.BINARY, LargePartsTest.class.getClassLoader());

    @AfterEach
    void close() {
        codecs.close();
    }

    @TestFactory
    @Assertion({"D2", "D6"})
    Stream<DynamicTest> copy_is_faithful_where_all_strings_and_arrays_count_as_large() {
        return Catalogue.all().entrySet().stream()
                .map(entry -> dynamicTest(entry.getKey(), () -> {
                    Object copy = values.copy(
                            onDiskAndBack(values.keep(entry.getValue()).marshalled()));

                    assertEquals(List.of(), GraphComparison.differences(entry.getValue(), copy), entry.getKey());
                }));
    }

    @Test
    @Assertion("D6")
    void large_parts_stand_beside_the_graph_each_once() {
        double[] numbers = new double[5_000];
        String text = "x".repeat(1_000);

        Marshalled marshalled = values.keep(new Object[] {numbers, new Holder(numbers), text, List.of(text)})
                .marshalled();

        assertEquals(2, marshalled.blocks().size());
        assertEquals(marshalled.graph().length + 40_000 + 2_000, marshalled.size());
        assertTrue(marshalled.graph().length < 300, "" + marshalled.graph().length);
    }

    @Test
    @Assertion("D1")
    void large_array_is_cloned_when_it_is_kept_and_for_each_caller() {
        int[] numbers = new int[5_000];
        Marshalled marshalled = values.keep(numbers).marshalled();
        numbers[0] = 1;
        int[] first = (int[]) values.copy(marshalled);
        first[1] = 2;

        assertArrayEquals(new int[5_000], (int[]) values.copy(marshalled));
    }

    @Test
    void large_string_is_not_copied() {
        String text = "x".repeat(10_000);
        Marshalled marshalled = values.keep(new Holder(text)).marshalled();

        assertSame(text, ((Holder) values.copy(marshalled)).held());
        assertNotSame(values.copy(marshalled), values.copy(marshalled));
    }

    @Test
    @Assertion("D6")
    void rest_that_may_be_too_large_is_refused_before_the_codec_writes() {
        Object value = List.of(new CodecsTest.Moody(2), Collections.nCopies(3_000, 1));

        String message = assertThrows(UnserializableValueException.class, () -> values.keep(value))
                .getMessage();

        assertTrue(message.startsWith("LARDER-04103 Shop#orders: "), message);
    }

    @Test
    void damaged_length_asks_for_no_memory() throws IOException {
        byte[] bytes = written(values.keep(new long[100]).marshalled());
        Arrays.fill(bytes, 5, 9, (byte) 0x7F);

        assertThrows(IOException.class, () -> read(bytes));
    }

    @Test
    void end_that_comes_too_early_is_an_error_of_reading() throws IOException {
        byte[] bytes = written(values.keep(new Object[] {new char[100], "text"}).marshalled());

        for (int length = 0; length < bytes.length; length++) {
            byte[] shorter = Arrays.copyOf(bytes, length);
            assertThrows(IOException.class, () -> read(shorter));
        }
    }

    @Test
    void block_of_something_else_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Block(new Object()));
    }

    private static Marshalled onDiskAndBack(Marshalled marshalled) throws IOException {
        return read(written(marshalled));
    }

    private static byte[] written(Marshalled marshalled) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        marshalled.writeTo(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static Marshalled read(byte[] bytes) throws IOException {
        return Marshalled.readFrom(new DataInputStream(new ByteArrayInputStream(bytes)), bytes.length);
    }
}
