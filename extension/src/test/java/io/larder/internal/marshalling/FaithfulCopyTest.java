package io.larder.internal.marshalling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.larder.Assertion;
import io.larder.ValueFormat;
import io.larder.internal.core.value.ValueMarshaller;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class FaithfulCopyTest {

    private final MarshallerFactory factory = new MarshallerFactory(type -> false, List.of());
    private final ValueMarshaller marshaller =
            factory.create("Shop#orders", Object.class, ValueFormat.BINARY, FaithfulCopyTest.class.getClassLoader());

    @AfterEach
    void close() {
        factory.close();
    }

    @TestFactory
    @Assertion("D2")
    Stream<DynamicTest> copy_has_the_same_classes_the_same_graph_and_equal_content() {
        return SampleValues.all().entrySet().stream()
                .map(entry -> dynamicTest(entry.getKey(), () -> assertFaithful(entry.getKey(), entry.getValue())));
    }

    private void assertFaithful(String name, Object value) {
        Object copy = marshaller.unmarshal(marshaller.marshal(value).marshalled());

        assertEquals(List.of(), GraphComparison.differences(value, copy), name);
    }
}
