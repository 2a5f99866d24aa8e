package io.larder.sample.quakes.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void column_that_was_dropped_cannot_be_dropped_again() {
        Table table = new Table(Map.of("Latitude", List.of("1", "2")));

        table.drop("Latitude");

        assertEquals(List.of(), table.names());
        assertThrows(NoSuchElementException.class, () -> table.drop("Latitude"));
    }
}
