package io.larder.benchmark.peer;

import io.larder.benchmark.shop.Stock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.fory.Fory;

/** Reads a copy, with no cache around it: no copy of Fory's can cost less. For one thread. */
final class ForyShop extends HandShop {

    private final Fory fory = Copying.fory();
    private final Map<Part, byte[]> written = new EnumMap<>(Part.class);
    private final Stock stock = new Stock();

    @Override
    @SuppressWarnings("unchecked")
    <V> V get(Part part, List<?> key, Supplier<V> loader) {
        byte[] bytes = written.get(part);
        if (bytes == null) {
            bytes = fory.serialize(loader.get());
            written.put(part, bytes);
        }
        return (V) fory.deserialize(bytes);
    }

    /** The method, and writing what it returns: what a miss cannot go below. */
    @Override
    public String nothing(int number) {
        String value = stock.nothing(number);
        written.put(Part.NOTHING, fory.serialize(value));
        return value;
    }
}
