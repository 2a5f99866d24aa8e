package io.larder.internal.cdi.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestNamesTest {

    private static final List<String> NAMES = List.of("rates", "prices", "prices-by-name", "stock");

    @Test
    void similar_names_come_nearest_first() {
        assertEquals(new NearestNames(List.of("prices", "prices-by-name"), true, 0), NearestNames.of("prices", NAMES));
        assertEquals(List.of("prices"), NearestNames.of("prizes", NAMES).names());
        assertEquals(
                List.of("prices", "prices-by-name"),
                NearestNames.of("PRICE", NAMES).names());
    }

    @Test
    void without_a_similar_name_all_are_listed() {
        NearestNames all = NearestNames.of("my-very-own-region", NAMES);

        assertFalse(all.similar());
        assertEquals("\"prices\", \"prices-by-name\", \"rates\", \"stock\"", all.quoted());
        assertEquals("prices, prices-by-name, rates, stock", all.plain());
        assertTrue(NearestNames.of("any", List.of()).names().isEmpty());
    }

    @Test
    void a_long_list_is_cut() {
        List<String> many =
                IntStream.range(100, 150).mapToObj(number -> "cache " + number).toList();

        NearestNames listed = NearestNames.of("my-very-own-region", many);

        assertEquals(20, listed.names().size());
        assertTrue(listed.plain().endsWith("cache 119 and 30 more"), listed.plain());
    }
}
