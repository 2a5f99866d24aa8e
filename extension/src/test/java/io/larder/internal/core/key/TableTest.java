package io.larder.internal.core.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.larder.Assertion;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** A data frame as an argument. */
class TableTest {

    private static Table table(int spareCapacity, double last) {
        DoubleColumn magnitudes = DoubleColumn.create("magnitude", spareCapacity + 3);
        StringColumn places = StringColumn.create("place");
        DateColumn days = DateColumn.create("day");
        magnitudes.clear();
        magnitudes.append(5.5).append(6.25).append(last);
        places.append("Chile").append("Japan").appendMissing();
        days.append(LocalDate.EPOCH).appendMissing().append(LocalDate.of(2026, 11, 25));
        return Table.create("quakes", magnitudes, places, days);
    }

    private static Key key(Table table) {
        return TestKeys.with(List.of(new TableEncoder()), List.of(table));
    }

    @Test
    @Assertion("K8")
    void table_key_does_not_depend_on_the_capacity_of_the_columns() {
        assertEquals(key(table(0, 7)), key(table(1000, 7)));
        Table grown = table(0, 7);
        grown.append(table(0, 7));
        assertEquals(key(table(0, 7)), key(grown.first(3)));
        assertNotEquals(key(table(0, 7)), key(grown));
    }

    @Test
    @Assertion("K8")
    void table_key_includes_each_cell_name_and_type() {
        Key key = key(table(0, 7));
        assertNotEquals(key, key(table(0, 7.5)));
        assertNotEquals(key, key(table(0, Double.NaN)));
        assertNotEquals(key, key(table(0, 7).setName("others")));
        Table renamed = table(0, 7);
        renamed.column(1).setName("where");
        assertNotEquals(key, key(renamed));
        assertNotEquals(key, key(table(0, 7).rejectColumns("day")));
        Table missing = table(0, 7);
        missing.stringColumn("place").setMissing(0);
        assertNotEquals(key, key(missing));
    }
}
