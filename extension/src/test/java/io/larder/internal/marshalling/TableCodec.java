package io.larder.internal.marshalling;

import io.larder.spi.ValueCodec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Tables of Tablesaw, whose columns hold lambdas: each column by its name, its type and its cells. */
final class TableCodec implements ValueCodec {

    @Override
    public boolean supports(Type type) {
        return type == Table.class;
    }

    @Override
    public byte[] write(Object value, Type type) {
        Table table = (Table) value;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(table.name());
            out.writeInt(table.columnCount());
            for (Column<?> column : table.columns()) {
                out.writeObject(column.name());
                out.writeObject(column.type().name());
                out.writeObject(column.asObjectArray());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    @Override
    public Object read(byte[] bytes, Type type) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            Table table = Table.create((String) in.readObject());
            for (int left = in.readInt(); left > 0; left--) {
                String name = (String) in.readObject();
                Column<?> column = ColumnType.valueOf((String) in.readObject()).create(name);
                for (Object cell : (Object[]) in.readObject()) {
                    if (cell == null) {
                        column.appendMissing();
                    } else {
                        column.appendObj(cell);
                    }
                }
                table.addColumns(column);
            }
            return table;
        } catch (IOException | ClassNotFoundException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
