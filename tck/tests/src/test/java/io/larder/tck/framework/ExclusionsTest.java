package io.larder.tck.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExclusionsTest {

    @Test
    void a_class_excludes_all_its_tests_and_a_method_one_test() {
        Exclusions exclusions = Exclusions.parse("# why\n\n kit.First : all of it\nkit.Second#one: one of them\n");

        assertEquals(Optional.of("all of it"), exclusions.reason("kit.First"));
        assertEquals(Optional.of("all of it"), exclusions.reason("kit.First#any"));
        assertEquals(Optional.of("one of them"), exclusions.reason("kit.Second#one"));
        assertEquals(Optional.empty(), exclusions.reason("kit.Second#two"));
        assertEquals(Optional.empty(), exclusions.reason("kit.Second"));
    }

    @Test
    void a_line_without_a_reason_is_rejected() {
        assertThrows(IllegalArgumentException.class, () -> Exclusions.parse("kit.First"));
        assertThrows(IllegalArgumentException.class, () -> Exclusions.parse("kit.First: "));
    }

    @Test
    void a_duplicate_test_is_rejected() {
        assertThrows(IllegalArgumentException.class, () -> Exclusions.parse("kit.First: a\nkit.First: b"));
    }
}
