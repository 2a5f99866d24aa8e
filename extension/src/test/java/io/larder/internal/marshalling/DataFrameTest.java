package io.larder.internal.marshalling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.Assertion;
import io.larder.ValueFormat;
import io.larder.internal.core.value.ValueMarshaller;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.api.TimeColumn;

/** A data frame as a value: Tablesaw's, with a column of each kind. Its columns hold lambdas, so that it needs a codec. */
class DataFrameTest {

    private final MarshallerFactory factory = new MarshallerFactory(type -> false, List.of(new TableCodec()));
    private final MarshallerFactory plainFactory = new MarshallerFactory(type -> false, List.of());
    private final ValueMarshaller marshaller = marshaller(factory);

    @AfterEach
    void close() {
        factory.close();
        plainFactory.close();
    }

    private static ValueMarshaller marshaller(MarshallerFactory factory) {
        return factory.create("Shop#quakes", Table.class, ValueFormat.BINARY, DataFrameTest.class.getClassLoader());
    }

    @Test
    @Assertion({"D2", "D8"})
    void table_is_copied_with_all_its_columns() {
        Table table = table();

        Table copy = (Table) marshaller.unmarshal(marshaller.marshal(table).marshalled());

        assertEquals(table.name(), copy.name());
        assertEquals(table.columnNames(), copy.columnNames());
        assertEquals(table.types(), copy.types());
        assertEquals(table.printAll(), copy.printAll());
    }

    @Test
    @Assertion("D1")
    void caller_changes_only_its_own_table() {
        Table table = table();
        var marshalled = marshaller.marshal(table).marshalled();

        Table copy = (Table) marshaller.unmarshal(marshalled);
        copy.removeColumns("latitude");
        copy.stringColumn("place").set(0, "elsewhere");
        copy.doubleColumn("magnitude").append(9.5);

        assertEquals(table.printAll(), ((Table) marshaller.unmarshal(marshalled)).printAll());
    }

    @Test
    @Assertion("D2")
    void copied_table_supports_queries() {
        Table copy = (Table) marshaller.unmarshal(marshaller.marshal(table()).marshalled());

        assertEquals(
                1, copy.where(copy.doubleColumn("magnitude").isGreaterThan(5.5)).rowCount());
        assertEquals(
                List.of("Chile", "Japan"),
                copy.sortOn("place").stringColumn("place").asList());
    }

    private static Table table() {
        return Table.create(
                "quakes",
                StringColumn.create("place", "Japan", "Chile"),
                DoubleColumn.create("magnitude", 5.1, 6.3),
                FloatColumn.create("latitude", 1.5f, Float.NaN),
                IntColumn.create("depth", 10, 20),
                ShortColumn.create("stations", new short[] {3, 4}),
                LongColumn.create("id", 1L << 40, 2L),
                BooleanColumn.create("felt", true, false),
                DateColumn.create("day", LocalDate.of(2026, 1, 2), null),
                TimeColumn.create("time", LocalTime.NOON, LocalTime.MIDNIGHT),
                DateTimeColumn.create("moment", LocalDateTime.of(2026, 1, 2, 3, 4), null),
                InstantColumn.create("instant", Instant.EPOCH, null));
    }
}
