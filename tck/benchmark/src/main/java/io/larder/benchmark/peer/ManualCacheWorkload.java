package io.larder.benchmark.peer;

import io.larder.benchmark.workload.Order;
import io.larder.benchmark.workload.SampleData;
import io.larder.benchmark.workload.WideRecord;
import io.larder.benchmark.workload.Workload;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Asks its caches by hand, with a list of the arguments as the key. */
abstract class ManualCacheWorkload implements Workload {

    private final Workload data = new SampleData();

    /** What the cache of the part has under the key; what the loader gives where it has nothing. */
    abstract <V> V get(NamedCache namedCache, List<?> key, Supplier<V> loader);

    @Override
    public String text(int number, String name) {
        return get(NamedCache.TEXT, List.of(number, name), () -> data.text(number, name));
    }

    @Override
    public Object resource(int number, String name) {
        return get(NamedCache.RESOURCE, List.of(number, name), () -> data.resource(number, name));
    }

    @Override
    public List<Order> orders(int number) {
        return get(NamedCache.ORDERS, List.of(number), () -> data.orders(number));
    }

    @Override
    public Map<String, String> names(int number) {
        return get(NamedCache.NAMES, List.of(number), () -> data.names(number));
    }

    @Override
    public WideRecord wide(int number) {
        return get(NamedCache.WIDE, List.of(number), () -> data.wide(number));
    }

    @Override
    public byte[] bytes(int number) {
        return get(NamedCache.BYTES, List.of(number), () -> data.bytes(number));
    }

    @Override
    public double[][] columns(int number) {
        return get(NamedCache.COLUMNS, List.of(number), () -> data.columns(number));
    }

    @Override
    public String article(int number) {
        return get(NamedCache.ARTICLE, List.of(number), () -> data.article(number));
    }

    @Override
    public String nothing(int number) {
        return get(NamedCache.NOTHING, List.of(number), () -> data.nothing(number));
    }
}
