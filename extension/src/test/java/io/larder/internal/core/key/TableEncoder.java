package io.larder.internal.core.key;

import io.larder.spi.KeyEncoder;
import io.larder.spi.KeyWriter;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The example of docs/key-format.md. */
public class TableEncoder implements KeyEncoder<Table> {

    @Override
    public Class<Table> type() {
        return Table.class;
    }

    @Override
    public void encode(Table table, KeyWriter out) {
        out.put(table.name());
        for (Column<?> column : table.columns()) {
            out.put(column.name()).put(column.type().name()).put(column.asObjectArray());
        }
    }
}
