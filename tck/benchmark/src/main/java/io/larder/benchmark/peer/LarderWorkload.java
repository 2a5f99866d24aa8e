package io.larder.benchmark.peer;

import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.benchmark.workload.Order;
import io.larder.benchmark.workload.SampleData;
import io.larder.benchmark.workload.WideRecord;
import io.larder.benchmark.workload.Workload;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** With Larder's annotations. */
@ApplicationScoped
public class LarderWorkload implements Workload {

    private final Workload data = new SampleData();

    @Override
    @CacheData
    public String text(int number, String name) {
        return data.text(number, name);
    }

    @Override
    @CacheResource
    public Object resource(int number, String name) {
        return data.resource(number, name);
    }

    @Override
    @CacheData
    public List<Order> orders(int number) {
        return data.orders(number);
    }

    @Override
    @CacheData
    public Map<String, String> names(int number) {
        return data.names(number);
    }

    @Override
    @CacheData
    public WideRecord wide(int number) {
        return data.wide(number);
    }

    @Override
    @CacheData
    public byte[] bytes(int number) {
        return data.bytes(number);
    }

    @Override
    @CacheData
    public double[][] columns(int number) {
        return data.columns(number);
    }

    @Override
    @CacheData(maxEntries = MAX_ENTRIES)
    public String article(int number) {
        return data.article(number);
    }

    @Override
    @CacheData(maxEntries = MAX_ENTRIES)
    public String nothing(int number) {
        return data.nothing(number);
    }
}
