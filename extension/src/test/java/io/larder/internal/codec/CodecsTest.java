package io.larder.internal.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.Format;
import io.larder.UnserializableValueException;
import io.larder.internal.engine.value.Marshalled;
import io.larder.internal.engine.value.Values;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CodecsTest {

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
    public static final class Moody implements Externalizable {

        private static final long serialVersionUID = 1L;
        private int mood;

        public Moody() {}

        Moody(int mood) {
            this.mood = mood;
        }

        @Override
        public void writeExternal(ObjectOutput out) throws IOException {
            switch (mood) {
                case 1 -> throw new OutOfMemoryError("while writing");
                case 2 -> throw new IllegalStateException("while writing");
                default -> out.writeInt(mood);
            }
        }

        @Override
        public void readExternal(ObjectInput in) throws IOException {
            mood = in.readInt();
            switch (mood) {
                case 3 -> throw new OutOfMemoryError("while reading");
                case 4 -> throw new IllegalStateException("while reading");
                default -> {}
            }
        }
    }

    private final List<Thread> threadsBefore = threads();
    private final Codecs codecs = new Codecs(type -> false, List.of(new TextCodec()));
    private final Values values =
            codecs.of("Shop#orders", Object.class, Format.BINARY, CodecsTest.class.getClassLoader());

    @AfterEach
    void close() {
        codecs.close();
    }

    @Test
    @Assertion("D4")
    void class_that_the_beans_loader_does_not_know_is_refused() throws Exception {
        Object foreign = point(new SecondLoader());

        String message = assertThrows(
                        UnserializableValueException.class, () -> values.keep(new Samples.Holder(foreign)))
                .getMessage();

        assertTrue(message.startsWith("LARDER-04001 Shop#orders: held ("), message);
        assertTrue(message.contains("class loader"), message);
    }

    private static Object point(ClassLoader loader) throws Exception {
        var constructor = loader.loadClass(Samples.Point.class.getName()).getDeclaredConstructor(int.class, int.class);
        constructor.setAccessible(true);
        return constructor.newInstance(1, 2);
    }

    @Test
    @Assertion("D8")
    void codec_that_supports_the_return_type_is_used_instead() {
        Values text = codecs.of("Shop#text", StringBuilder.class, Format.JSON, CodecsTest.class.getClassLoader());

        Marshalled marshalled = text.keep(new StringBuilder("ä")).marshalled();

        assertEquals(2, marshalled.size());
        assertEquals("read ä", text.copy(marshalled).toString());
    }

    @Test
    @Assertion("D8")
    void codec_that_fails_is_named() {
        Values text = codecs.of("Shop#text", StringBuilder.class, Format.BINARY, CodecsTest.class.getClassLoader());

        UnserializableValueException failure =
                assertThrows(UnserializableValueException.class, () -> text.keep(new StringBuilder()));

        assertTrue(failure.getMessage().startsWith("LARDER-04104 Shop#text: "), failure.getMessage());
        assertTrue(failure.getMessage().contains(TextCodec.class.getName()), failure.getMessage());
        assertTrue(failure.getCause() instanceof IllegalStateException);
    }

    @Test
    @Assertion("D4")
    void type_that_can_be_no_data_can_where_a_codec_serves_it() {
        assertNull(codecs.refusal(StringBuilder.class));
        assertTrue(Objects.requireNonNull(codecs.refusal(Stream.class)).contains("@CacheResource"));
    }

    @Test
    void error_of_the_virtual_machine_passes_and_the_next_call_works() {
        assertThrows(OutOfMemoryError.class, () -> values.keep(new Moody(1)));
        Marshalled unreadable = values.keep(new Moody(3)).marshalled();
        assertThrows(OutOfMemoryError.class, () -> values.copy(unreadable));

        assertEquals(7, ((Moody) values.copy(values.keep(new Moody(7)).marshalled())).mood);
    }

    @Test
    void failure_of_the_values_own_code_is_told_and_the_next_call_works() {
        UnserializableValueException written =
                assertThrows(UnserializableValueException.class, () -> values.keep(List.of("secret", new Moody(2))));
        Marshalled unreadable = values.keep(List.of("secret", new Moody(4))).marshalled();
        UnserializableValueException read =
                assertThrows(UnserializableValueException.class, () -> values.copy(unreadable));

        assertTrue(written.getMessage().startsWith("LARDER-04101 Shop#orders: "), written.getMessage());
        assertTrue(read.getMessage().startsWith("LARDER-04102 Shop#orders: "), read.getMessage());
        assertEquals(7, ((Moody) values.copy(values.keep(new Moody(7)).marshalled())).mood);
    }

    @Test
    @Assertion("O3")
    void no_message_in_the_chain_quotes_a_value() {
        Marshalled unreadable =
                values.keep(new ArrayList<>(List.of("secret", new Moody(4)))).marshalled();

        Throwable failure = assertThrows(UnserializableValueException.class, () -> values.copy(unreadable));

        for (Throwable at = failure; at != null; at = at.getCause()) {
            assertTrue(!String.valueOf(at.getMessage()).contains("secret"), at.toString());
        }
    }

    /** Fory gives out a window on the very bytes that are kept. */
    @Test
    @Assertion("D1")
    void byte_buffer_that_a_caller_changes_is_his_own() {
        Marshalled marshalled =
                values.keep(ByteBuffer.wrap(new byte[] {1, 2, 3})).marshalled();
        ((ByteBuffer) values.copy(marshalled)).put(0, (byte) 99);

        assertEquals(1, ((ByteBuffer) values.copy(marshalled)).get(0));
    }

    @Test
    @Assertion("D1")
    void many_threads_copy_at_once() throws Exception {
        Object value = new ArrayList<>(List.of(Catalogue.order(1), Catalogue.order(2)));
        Marshalled marshalled = values.keep(value).marshalled();
        ConcurrentLinkedQueue<Object> copies = new ConcurrentLinkedQueue<>();
        List<Thread> threads = IntStream.range(0, 20)
                .mapToObj(i -> new Thread(() -> {
                    for (int j = 0; j < 20; j++) {
                        copies.add(
                                values.copy(values.keep(values.copy(marshalled)).marshalled()));
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

    @Test
    @Assertion("W4")
    void no_thread_is_left_after_the_end() throws Exception {
        values.copy(values.keep(Catalogue.order(1)).marshalled());
        List<Thread> during = threads();
        during.removeAll(threadsBefore);
        codecs.close();
        for (Thread thread : during) {
            thread.join(10_000);
        }

        List<Thread> after = threads();
        after.removeAll(threadsBefore);
        assertEquals(List.of(), after);
    }

    private static List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("fory"))
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
