package guide;

import io.larder.spi.ValueCodec;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.io.csv.CsvReadOptions;

@ApplicationScoped
public class TableCodec implements ValueCodec {

    @Override
    public boolean supports(Type type) {
        return type == Table.class;
    }

    @Override
    public byte[] write(Object value, Type type) {
        Table table = (Table) value;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(table.name());
            out.writeInt(table.columnCount());
            for (Column<?> column : table.columns()) {
                out.writeUTF(column.type().name());
            }
            table.write().csv(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public Object read(byte[] bytes, Type type) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            String name = in.readUTF();
            ColumnType[] types = new ColumnType[in.readInt()];
            for (int i = 0; i < types.length; i++) {
                types[i] = ColumnType.valueOf(in.readUTF());
            }
            return Table.read().csv(CsvReadOptions.builder(in).tableName(name).columnTypes(types));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
