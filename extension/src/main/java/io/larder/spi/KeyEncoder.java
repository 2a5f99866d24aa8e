package io.larder.spi;

/**
 * Encodes values of a type as parts of keys. An encoder also applies to subtypes; of several, Larder calls the one for the nearest
 * supertype. Larder calls it at any depth of an argument, never with {@code null}, in any thread.
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
 * <p>Applications implement this interface, as a CDI bean or as a service of {@link java.util.ServiceLoader}. Methods that may be added
 * have default implementations.
 *
 * @param <T> the type of the values
 * @since 0.1
 */
public interface KeyEncoder<T> {

    /** Returns the type of the values. */
    Class<T> type();

    /**
     * Writes everything that distinguishes the value from others of its type, always in the same order. An exception becomes the
     * cause of an {@link io.larder.UnhashableParameterException} that names the encoder.
     */
    void encode(T value, KeyWriter out);
}
