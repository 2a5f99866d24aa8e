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
import io.larder.internal.core.value.MarshalledBytes;
import io.larder.internal.core.value.ValueMarshaller;
import io.larder.internal.marshalling.SampleClasses.Holder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LargePartsTest {

    private static final long MAX_GRAPH_SIZE = 20_000;

    private final MarshallerFactory factory =
            new MarshallerFactory(type -> false, List.of(), MAX_GRAPH_SIZE, System::nanoTime);
    private final ValueMarshaller marshaller =
            factory.create("Shop#orders", Object.class, ValueFormat.BINARY, LargePartsTest.class.getClassLoader());

    @AfterEach
    void close() {
        factory.close();
    }

    @TestFactory
    @Assertion({"D2", "D6"})
    Stream<DynamicTest> copy_is_faithful_after_it_left_the_process() {
        return SampleValues.all().entrySet().stream()
                .map(entry -> dynamicTest(entry.getKey(), () -> {
                    Object copy = marshaller.unmarshal(
                            roundTrip(marshaller.marshal(entry.getValue()).marshalled()));

                    assertEquals(List.of(), GraphComparison.differences(entry.getValue(), copy), entry.getKey());
                }));
    }

    @Test
    @Assertion("D6")
    void large_parts_are_stored_once_as_blocks() throws IOException {
        double[] numbers = new double[5_000];
        String text = "x".repeat(5_000);
        Object value = new Object[] {numbers, new Holder(numbers), text, List.of(text)};

        MarshalledBytes stored = fromBytes(toBytes(marshaller.marshal(value).marshalled()));

        assertEquals(2, stored.blocks().size());
        assertEquals(stored.bytes().length + 40_000 + 10_000, stored.size());
        assertTrue(stored.bytes().length < 300, "" + stored.bytes().length);
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
        Marshalled marshalled =
                marshaller.marshal(new ArrayList<>(List.of(text))).marshalled();

        assertSame(text, ((List<?>) marshaller.unmarshal(marshalled)).get(0));
        assertNotSame(marshaller.unmarshal(marshalled), marshaller.unmarshal(marshalled));
    }

    @Test
    @Assertion("D6")
    void oversized_graph_is_rejected_and_large_parts_do_not_count() {
        List<Holder> holders =
                Stream.generate(() -> new Holder(new int[0])).limit(10_000).toList();

        String message = assertThrows(UnserializableValueException.class, () -> marshaller.marshal(holders))
                .getMessage();

        assertTrue(message.startsWith("LARDER-04103 Shop#orders: "), message);
        marshaller.marshal(List.of(new double[50_000], "x".repeat(50_000)));
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

    private static MarshalledBytes fromBytes(byte[] bytes) throws IOException {
        return Marshalled.readFrom(new DataInputStream(new ByteArrayInputStream(bytes)), bytes.length);
    }
}
