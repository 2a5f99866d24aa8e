package io.larder.internal.marshalling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.UnserializableValueException;
import io.larder.ValueFormat;
import io.larder.internal.core.value.Marshalled;
import io.larder.internal.core.value.ValueMarshaller;
import io.larder.spi.ValueCodec;
import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MarshallerFactoryTest {

    private static final class TextCodec implements ValueCodec {

        @Override
        public boolean supports(Type type) {
            return type == StringBuilder.class;
        }

        @Override
        public byte[] write(Object value, Type type) {
            if (value.toString().isEmpty()) {
                throw new IllegalStateException("nothing");
            }
            return value.toString().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Object read(byte[] bytes, Type type) {
            return new StringBuilder("read ").append(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    /** Fails as it is told, while it is written or read. */
    public static final class FailingExternalizable implements Externalizable {

        private static final long serialVersionUID = 1L;
        private int failureMode;

        public FailingExternalizable() {}

        FailingExternalizable(int failureMode) {
            this.failureMode = failureMode;
        }

        @Override
        public void writeExternal(ObjectOutput out) throws IOException {
            switch (failureMode) {
                case 1 -> throw new OutOfMemoryError("while writing");
                case 2 -> throw new IllegalStateException("while writing");
                default -> out.writeInt(failureMode);
            }
        }

        @Override
        public void readExternal(ObjectInput in) throws IOException {
            failureMode = in.readInt();
            switch (failureMode) {
                case 3 -> throw new OutOfMemoryError("while reading");
                case 4 -> throw new IllegalStateException("while reading");
                default -> {}
            }
        }
    }

    private final MarshallerFactory factory = new MarshallerFactory(type -> false, List.of(new TextCodec()));
    private final ValueMarshaller marshaller = factory.create(
            "Shop#orders", Object.class, ValueFormat.BINARY, MarshallerFactoryTest.class.getClassLoader());

    @AfterEach
    void close() {
        factory.close();
    }

    @Test
    @Assertion("D2")
    void class_unknown_to_the_bean_class_loader_is_copied_in_memory() throws Exception {
        Object foreign = point(new ChildFirstClassLoader());

        SampleClasses.Holder copy = (SampleClasses.Holder) marshaller.unmarshal(marshaller
                .marshal(new SampleClasses.Holder(new Object[] {foreign}))
                .marshalled());

        assertEquals(foreign, ((Object[]) Objects.requireNonNull(copy.held()))[0]);
    }

    @Test
    @Assertion("D4")
    void class_unknown_to_the_bean_class_loader_is_rejected_where_entries_are_persistent() throws Exception {
        Object foreign = point(new ChildFirstClassLoader());
        ValueMarshaller persistent = factory.create(
                "Shop#orders", Object.class, ValueFormat.BINARY, MarshallerFactoryTest.class.getClassLoader(), true);

        String message = assertThrows(
                        UnserializableValueException.class, () -> persistent.marshal(new SampleClasses.Holder(foreign)))
                .getMessage();

        assertTrue(message.startsWith("LARDER-04001 Shop#orders: held ("), message);
        assertTrue(message.contains("class loader"), message);
    }

    private static Object point(ClassLoader loader) throws Exception {
        var constructor =
                loader.loadClass(SampleClasses.Point.class.getName()).getDeclaredConstructor(int.class, int.class);
        constructor.setAccessible(true);
        return constructor.newInstance(1, 2);
    }

    @Test
    @Assertion("D8")
    void custom_codec_for_the_return_type_is_used() {
        ValueMarshaller textMarshaller = factory.create(
                "Shop#text", StringBuilder.class, ValueFormat.JSON, MarshallerFactoryTest.class.getClassLoader());

        Marshalled marshalled = textMarshaller.marshal(new StringBuilder("ä")).marshalled();

        assertEquals(2, marshalled.size());
        assertEquals("read ä", textMarshaller.unmarshal(marshalled).toString());
    }

    @Test
    @Assertion("D8")
    void failing_codec_is_named() {
        ValueMarshaller textMarshaller = factory.create(
                "Shop#text", StringBuilder.class, ValueFormat.BINARY, MarshallerFactoryTest.class.getClassLoader());

        UnserializableValueException failure =
                assertThrows(UnserializableValueException.class, () -> textMarshaller.marshal(new StringBuilder()));

        assertTrue(failure.getMessage().startsWith("LARDER-04104 Shop#text: "), failure.getMessage());
        assertTrue(failure.getMessage().contains(TextCodec.class.getName()), failure.getMessage());
        assertTrue(failure.getCause() instanceof IllegalStateException);
    }

    @Test
    @Assertion("D4")
    void unsupported_type_is_accepted_with_a_custom_codec() {
        assertNull(factory.unsupportedReason(StringBuilder.class));
        assertTrue(Objects.requireNonNull(factory.unsupportedReason(Stream.class))
                .endsWith("; return a List of its elements"));
    }

    @Test
    void virtual_machine_error_propagates_and_the_next_call_works() {
        assertThrows(OutOfMemoryError.class, () -> marshaller.marshal(new FailingExternalizable(1)));
        assertThrows(OutOfMemoryError.class, () -> marshaller.marshal(new FailingExternalizable(3)));

        assertEquals(
                7,
                ((FailingExternalizable) marshaller.unmarshal(
                                marshaller.marshal(new FailingExternalizable(7)).marshalled()))
                        .failureMode);
    }

    @Test
    void exception_of_application_code_is_reported_and_the_next_call_works() {
        UnserializableValueException writeFailure = assertThrows(
                UnserializableValueException.class,
                () -> marshaller.marshal(List.of("secret", new FailingExternalizable(2))));
        UnserializableValueException readFailure = assertThrows(
                UnserializableValueException.class,
                () -> marshaller.marshal(List.of("secret", new FailingExternalizable(4))));

        assertTrue(writeFailure.getMessage().startsWith("LARDER-04101 Shop#orders: "), writeFailure.getMessage());
        assertTrue(readFailure.getMessage().startsWith("LARDER-04102 Shop#orders: "), readFailure.getMessage());
        assertEquals(
                7,
                ((FailingExternalizable) marshaller.unmarshal(
                                marshaller.marshal(new FailingExternalizable(7)).marshalled()))
                        .failureMode);
    }

    @Test
    @Assertion("O3")
    void no_message_in_the_cause_chain_contains_a_value() {
        Throwable failure = assertThrows(
                UnserializableValueException.class,
                () -> marshaller.marshal(new ArrayList<>(List.of("secret", new FailingExternalizable(4)))));

        for (Throwable at = failure; at != null; at = at.getCause()) {
            assertTrue(!String.valueOf(at.getMessage()).contains("secret"), at.toString());
        }
    }

    /** A serializer of a library gave out a window on the very bytes that were kept. */
    @Test
    @Assertion("D1")
    void caller_changes_only_its_own_byte_buffer() {
        Marshalled marshalled =
                marshaller.marshal(ByteBuffer.wrap(new byte[] {1, 2, 3})).marshalled();
        ((ByteBuffer) marshaller.unmarshal(marshalled)).put(0, (byte) 99);

        assertEquals(1, ((ByteBuffer) marshaller.unmarshal(marshalled)).get(0));
    }

    @Test
    @Assertion("D1")
    void many_threads_unmarshal_concurrently() throws Exception {
        Object value = new ArrayList<>(List.of(SampleValues.order(1), SampleValues.order(2)));
        Marshalled marshalled = marshaller.marshal(value).marshalled();
        ConcurrentLinkedQueue<Object> copies = new ConcurrentLinkedQueue<>();
        List<Thread> threads = IntStream.range(0, 20)
                .mapToObj(i -> new Thread(() -> {
                    for (int j = 0; j < 20; j++) {
                        copies.add(marshaller.unmarshal(marshaller
                                .marshal(marshaller.unmarshal(marshalled))
                                .marshalled()));
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertEquals(400, copies.size());
        copies.forEach(copy -> assertEquals(List.of(), GraphComparison.differences(value, copy)));
    }
}
