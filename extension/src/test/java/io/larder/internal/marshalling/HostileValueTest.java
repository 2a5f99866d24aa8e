package io.larder.internal.marshalling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.larder.Assertion;
import io.larder.UnserializableValueException;
import io.larder.ValueFormat;
import io.larder.internal.core.value.Marshalled;
import io.larder.internal.core.value.MarshalledResult;
import io.larder.internal.core.value.ValueMarshaller;
import io.larder.internal.marshalling.hostile.HostileValue;
import io.larder.internal.marshalling.hostile.HostileValues;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** A copy of a hostile value is equal, or the value is refused with a short path: never a third thing. */
class HostileValueTest {

    private static final int LONGEST_PATH = 300;
    private static final int LONGEST_MESSAGE = 800;

    record Around(Object held) {}

    private static final Map<String, UnaryOperator<Object>> NESTED = new LinkedHashMap<>();

    static {
        NESTED.put("alone", value -> value);
        NESTED.put("in a record", Around::new);
        NESTED.put("in a list", value -> new ArrayList<>(List.of(value, value)));
        NESTED.put("in a map", value -> new LinkedHashMap<>(Map.of("key", value)));
        NESTED.put("in an array", value -> new Object[] {value, "text"});
    }

    private final MarshallerFactory factory = new MarshallerFactory(type -> false, List.of());

    @AfterEach
    void close() {
        factory.close();
    }

    private ValueMarshaller marshaller(boolean persistent) {
        return factory.create(
                "Shop#orders", Object.class, ValueFormat.BINARY, HostileValueTest.class.getClassLoader(), persistent);
    }

    @TestFactory
    @Assertion({"D2", "D4", "D9"})
    Stream<DynamicContainer> copy_is_equal_or_refused_with_a_short_path() {
        return HostileValues.all().stream()
                .map(value -> dynamicContainer(
                        value.name(),
                        variants(value)
                                .map(variant -> dynamicTest(
                                        "variant " + variant,
                                        () -> deep(() -> copy(value.variants().get(variant)))))));
    }

    @TestFactory
    @Assertion({"D2", "D4", "D9", "D11"})
    Stream<DynamicContainer> copy_of_an_entry_on_disk_is_equal_or_refused_with_a_short_path() {
        return HostileValues.all().stream()
                .map(value -> dynamicContainer(
                        value.name(),
                        variants(value)
                                .map(variant -> dynamicTest(
                                        "variant " + variant,
                                        () -> deep(
                                                () -> restore(value.variants().get(variant)))))));
    }

    /** The oracle recurses. */
    private static void deep(Executable test) throws Throwable {
        Throwable[] failure = {null};
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        test.execute();
                    } catch (Throwable e) {
                        failure[0] = e;
                    }
                },
                "deep",
                1 << 28);
        thread.start();
        thread.join();
        if (failure[0] != null) {
            throw failure[0];
        }
    }

    private static Stream<Integer> variants(HostileValue value) {
        return Stream.iterate(0, i -> i < value.variants().size(), i -> i + 1);
    }

    private void copy(Supplier<Object> supplier) {
        ValueMarshaller marshaller = marshaller(false);
        NESTED.forEach((place, nest) -> {
            Object value = nest.apply(supplier.get());
            MarshalledResult result = marshalled(marshaller, value);
            if (result != null) {
                Object copy = result.shareable() ? value : marshaller.unmarshal(result.marshalled());
                assertEquals(List.of(), GraphComparison.differences(value, copy), place);
                assertTrue(result.stable(), place);
            }
        });
    }

    private void restore(Supplier<Object> supplier) throws IOException {
        ValueMarshaller marshaller = marshaller(true);
        for (UnaryOperator<Object> nest : NESTED.values()) {
            Object value = nest.apply(supplier.get());
            MarshalledResult result = marshalled(marshaller, value);
            if (result != null) {
                Marshalled restored = reread(result.marshalled());
                assertEquals(List.of(), GraphComparison.differences(value, marshaller.unmarshal(restored)));
                assertEquals(List.of(), GraphComparison.differences(value, marshaller.unmarshal(restored)));
            }
        }
    }

    private static Marshalled reread(Marshalled marshalled) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        marshalled.writeTo(new DataOutputStream(bytes));
        return Marshalled.readFrom(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), bytes.size());
    }

    private static @Nullable MarshalledResult marshalled(ValueMarshaller marshaller, Object value) {
        try {
            return marshaller.marshal(value);
        } catch (UnserializableValueException refused) {
            String message = refused.getMessage();
            assertTrue(message.matches("(?s)LARDER-04\\d{3} Shop#orders: .*"), message);
            assertTrue(message.length() <= LONGEST_MESSAGE, message);
            assertTrue(!message.contains("secret"), message);
            String path = message.substring(message.indexOf(": ") + 2);
            assertTrue(path.split(" \\(| refuses| of a copy")[0].length() <= LONGEST_PATH, message);
            if (Boolean.getBoolean("larder.test.refusals")) {
                System.out.println(message);
            }
            return null;
        }
    }

    @Test
    void the_catalogue_is_large() {
        long instances = HostileValues.all().stream()
                .mapToLong(value -> value.variants().size())
                .sum();

        assertTrue(instances >= 400, "" + instances);
    }
}
