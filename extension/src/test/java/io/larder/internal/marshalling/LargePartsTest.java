package io.larder.internal.marshalling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.larder.Assertion;
import io.larder.UnserializableValueException;
import io.larder.ValueFormat;
import io.larder.internal.core.value.Block;
import io.larder.internal.core.value.Marshalled;
import io.larder.internal.core.value.ValueMarshaller;
import io.larder.internal.marshalling.SampleClasses.Holder;
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
    private static final long MAX_GRAPH_SIZE = 20_000;

    private final MarshallerFactory factory =
            new MarshallerFactory(type -> false, List.of(), new Limits(250, LARGE, MAX_GRAPH_SIZE, 4));
    private final ValueMarshaller marshaller =
            factory.create("Shop#orders", Object.class, ValueFormat.BINARY, LargePartsTest.class.getClassLoader());

    @AfterEach
    void close() {
        factory.close();
    }

    @TestFactory
    @Assertion({"D2", "D6"})
    Stream<DynamicTest> copy_is_faithful_with_all_strings_and_arrays_as_blocks() {
        return SampleValues.all().entrySet().stream()
                .map(entry -> dynamicTest(entry.getKey(), () -> {
                    Object copy = marshaller.unmarshal(
                            roundTrip(marshaller.marshal(entry.getValue()).marshalled()));

                    assertEquals(List.of(), GraphComparison.differences(entry.getValue(), copy), entry.getKey());
                }));
    }

    @Test
    @Assertion("D6")
    void large_parts_are_stored_once_as_blocks() {
        double[] numbers = new double[5_000];
        String text = "x".repeat(1_000);

        Marshalled marshalled = marshaller
                .marshal(new Object[] {numbers, new Holder(numbers), text, List.of(text)})
                .marshalled();

        assertEquals(2, marshalled.blocks().size());
        assertEquals(marshalled.graph().length + 40_000 + 2_000, marshalled.size());
        assertTrue(marshalled.graph().length < 300, "" + marshalled.graph().length);
    }

    @Test
    @Assertion("D1")
    void large_array_is_copied_by_marshal_and_by_each_unmarshal() {
        int[] numbers = new int[5_000];
        Marshalled marshalled = marshaller.marshal(numbers).marshalled();
        numbers[0] = 1;
        int[] first = (int[]) marshaller.unmarshal(marshalled);
        first[1] = 2;

        assertArrayEquals(new int[5_000], (int[]) marshaller.unmarshal(marshalled));
    }

    @Test
    void large_string_is_not_copied() {
        String text = "x".repeat(10_000);
        Marshalled marshalled = marshaller.marshal(new Holder(text)).marshalled();

        assertSame(text, ((Holder) marshaller.unmarshal(marshalled)).held());
        assertNotSame(marshaller.unmarshal(marshalled), marshaller.unmarshal(marshalled));
    }

    @Test
    @Assertion("D6")
    void oversized_graph_is_rejected_before_serialization() {
        Object value = List.of(new MarshallerFactoryTest.FailingExternalizable(2), Collections.nCopies(3_000, 1));

        String message = assertThrows(UnserializableValueException.class, () -> marshaller.marshal(value))
                .getMessage();

        assertTrue(message.startsWith("LARDER-04103 Shop#orders: "), message);
    }

    @Test
    void corrupt_length_allocates_no_memory() throws IOException {
        byte[] bytes = toBytes(marshaller.marshal(new long[100]).marshalled());
        Arrays.fill(bytes, 5, 9, (byte) 0x7F);

        assertThrows(IOException.class, () -> fromBytes(bytes));
    }

    @Test
    void truncated_bytes_fail_with_an_io_exception() throws IOException {
        byte[] bytes =
                toBytes(marshaller.marshal(new Object[] {new char[100], "text"}).marshalled());

        for (int length = 0; length < bytes.length; length++) {
            byte[] shorter = Arrays.copyOf(bytes, length);
            assertThrows(IOException.class, () -> fromBytes(shorter));
        }
    }

    @Test
    void block_of_an_unsupported_type_is_rejected() {
        assertThrows(IllegalArgumentException.class, () -> new Block(new Object()));
    }

    private static Marshalled roundTrip(Marshalled marshalled) throws IOException {
        return fromBytes(toBytes(marshalled));
    }

    private static byte[] toBytes(Marshalled marshalled) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        marshalled.writeTo(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static Marshalled fromBytes(byte[] bytes) throws IOException {
        return Marshalled.readFrom(new DataInputStream(new ByteArrayInputStream(bytes)), bytes.length);
    }
}
