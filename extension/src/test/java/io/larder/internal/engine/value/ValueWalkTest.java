package io.larder.internal.engine.value;

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
class ValueWalkTest {

    private static final int LARGE = 64;

    private final ValueWalk walk = new ValueWalk(type -> null, type -> false, 250, LARGE);

    static Stream<Object> alone() {
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
    @MethodSource("alone")
    @Assertion("D3")
    void finds_the_same_in_a_value_of_a_known_class(Object value) {
        Findings walked = walk.look("here", value);
        Findings known = walk.look("here", value);
        assertEquals(walked, known);
        assertEquals(Set.of(value.getClass()), known.classes());
    }

    @Test
    @Assertion("D3")
    void reports_the_large_array_itself() {
        byte[] large = new byte[LARGE];
        walk.look("here", large);
        assertSame(large, walk.look("here", large).large().get(0));
    }

    @Test
    @Assertion("D2")
    void refuses_a_class_each_time() {
        for (int i = 0; i < 2; i++) {
            assertThrows(UnserializableValueException.class, () -> walk.look("here", Thread.currentThread()));
        }
    }

    @Test
    @Assertion("D3")
    void looks_into_what_holds_something_each_time() {
        walk.look("here", List.of("pencil"));
        assertThrows(UnserializableValueException.class, () -> walk.look("here", List.of(Thread.currentThread())));
    }
}
