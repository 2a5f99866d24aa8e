package io.larder.benchmark.peer;

import io.larder.benchmark.workload.SampleData;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.fory.Fory;

/** Reads a copy, with no cache around it: no copy of Fory's can cost less. For one thread. */
final class ForyWorkload extends ManualCacheWorkload {

    private final Fory fory = ForyCopier.fory();
    private final Map<NamedCache, byte[]> written = new EnumMap<>(NamedCache.class);
    private final SampleData data = new SampleData();

    @Override
    @SuppressWarnings("unchecked")
    <V> V get(NamedCache namedCache, List<?> key, Supplier<V> loader) {
        byte[] bytes = written.get(namedCache);
        if (bytes == null) {
            bytes = fory.serialize(loader.get());
            written.put(namedCache, bytes);
        }
        return (V) fory.deserialize(bytes);
    }

    /** The method, and writing what it returns: what a miss cannot go below. */
    @Override
    public String nothing(int number) {
        String value = data.nothing(number);
        written.put(NamedCache.NOTHING, fory.serialize(value));
        return value;
    }
}
