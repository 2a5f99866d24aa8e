package io.larder.internal.core.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.larder.Assertion;
import io.larder.UnserializableValueException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A value with nothing in it is looked at without a walk, once its class is known; what is found must not depend on that. */
class ValueInspectorTest {

    private static final int LARGE = 64;

    private final ValueInspector inspector = new ValueInspector(type -> null, type -> false, 250, LARGE);

    static Stream<Object> leaves() {
        return Stream.of(
                "pencil",
                "pencil".repeat(LARGE),
                7,
                new BigDecimal("12.50"),
                RoundingMode.UP,
                LocalDate.EPOCH,
                new byte[LARGE - 1],
                new byte[LARGE],
                new double[LARGE],
                new BitSet(1000));
    }

    @ParameterizedTest
    @MethodSource("leaves")
    @Assertion("D3")
    void analyzes_a_leaf_of_a_cached_class_like_the_first_time(Object value) {
        ValueAnalysis first = inspector.inspect("here", value);
        ValueAnalysis second = inspector.inspect("here", value);
        assertEquals(first, second);
        assertEquals(Set.of(value.getClass()), second.classes());
    }

    @Test
    @Assertion("D3")
    void reports_the_large_array_itself() {
        byte[] large = new byte[LARGE];
        inspector.inspect("here", large);
        assertSame(large, inspector.inspect("here", large).largeParts().get(0));
    }

    @Test
    @Assertion("D2")
    void rejects_an_unsupported_class_each_time() {
        for (int i = 0; i < 2; i++) {
            assertThrows(UnserializableValueException.class, () -> inspector.inspect("here", Thread.currentThread()));
        }
    }

    @Test
    @Assertion("D3")
    void inspects_the_elements_of_a_container_each_time() {
        inspector.inspect("here", List.of("pencil"));
        assertThrows(
                UnserializableValueException.class, () -> inspector.inspect("here", List.of(Thread.currentThread())));
    }
}
