package io.larder.spi;

/**
 * Says what of a type is part of a key. It serves subtypes too; of several, the nearest to the value's class wins. It is asked at
 * any depth of an argument, never for {@code null}, by any thread.
 *
 * <pre>{@code
 * public class TableEncoder implements KeyEncoder<Table> {
 *     public Class<Table> type() { return Table.class; }
 *     public void encode(Table table, KeyWriter out) {
 *         out.put(table.name()).put(table.columnNames());
 *     }
 * }
 * }</pre>
 *
 * @param <T> the type it serves
 */
public interface KeyEncoder<T> {

    /** The type it serves. */
    Class<T> type();

    /**
     * Writes what makes the value differ from others of its type: all of that, and in the same order each time. What it throws
     * reaches the caller in an {@link io.larder.UnhashableParameterException} that names the encoder.
     */
    void encode(T value, KeyWriter out);
}
