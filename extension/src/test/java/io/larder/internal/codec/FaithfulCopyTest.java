package io.larder.internal.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.larder.Assertion;
import io.larder.Format;
import io.larder.internal.engine.value.Values;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class FaithfulCopyTest {

    private final Codecs codecs = new Codecs(type -> false, List.of());
    private final Values values =
            codecs.of("Shop#orders", Object.class, Format.BINARY, FaithfulCopyTest.class.getClassLoader());

    @AfterEach
    void close() {
        codecs.close();
    }

    @TestFactory
    @Assertion("D2")
    Stream<DynamicTest> copy_has_the_same_classes_the_same_graph_and_equal_content() {
        return Catalogue.all().entrySet().stream()
                .map(entry -> dynamicTest(entry.getKey(), () -> faithful(entry.getKey(), entry.getValue())));
    }

    private void faithful(String name, Object value) {
        Object copy = values.copy(values.keep(value).marshalled());

        assertEquals(List.of(), GraphComparison.differences(value, copy), name);
    }
}
