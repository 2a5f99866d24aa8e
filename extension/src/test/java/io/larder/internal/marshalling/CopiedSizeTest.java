package io.larder.internal.marshalling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.ValueFormat;
import io.larder.internal.core.value.Marshalled;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What each copy of a value makes anew. */
@Assertion({"D3", "D15"})
class CopiedSizeTest {

    private record Point(int x, int y) {}

    private final MarshallerFactory factory = new MarshallerFactory(type -> false, List.of());

    @AfterEach
    void close() {
        factory.close();
    }

    private Marshalled marshalled(Object value) {
        return factory.create(
                        "Shop#value",
                        Object.class,
                        ValueFormat.BINARY,
                        getClass().getClassLoader())
                .marshal(value)
                .marshalled();
    }

    @Test
    void records_and_strings_in_a_list_that_can_change_are_shared() {
        List<Object> value = new ArrayList<>(Collections.nCopies(1_000, new Point(1, 2)));
        value.add("text".repeat(1_000_000));

        Marshalled marshalled = marshalled(value);

        assertEquals(1, marshalled.copiedObjects());
        assertTrue(marshalled.copiedBytes() < 10_000, () -> marshalled.copiedBytes() + " bytes");
        assertTrue(marshalled.size() > 4_000_000, () -> marshalled.size() + " bytes");
    }

    @Test
    void objects_that_can_change_are_copied() {
        List<int[]> value = IntStream.range(0, 1_000)
                .mapToObj(number -> new int[] {number})
                .collect(Collectors.toCollection(ArrayList::new));

        assertEquals(1_001, marshalled(value).copiedObjects());
    }

    @Test
    void arrays_are_copied() {
        Marshalled marshalled = marshalled(new double[1_000_000]);

        assertEquals(8_000_000, marshalled.copiedBytes(), 10_000);
        assertEquals(1, marshalled.copiedObjects());
    }

    @Test
    void of_an_immutable_value_nothing_is_copied() {
        Marshalled marshalled = marshalled(List.of(new Point(1, 2), "text"));

        assertEquals(0, marshalled.copiedObjects());
        assertEquals(0, marshalled.copiedBytes(), 100);
    }
}
