package io.larder.benchmark.peer;

import io.larder.benchmark.workload.Order;
import io.larder.benchmark.workload.SampleData;
import io.larder.benchmark.workload.WideRecord;
import io.larder.benchmark.workload.Workload;
import java.util.List;
import java.util.Map;
import org.springframework.cache.annotation.Cacheable;

/** With Spring's annotation, one computation a key. */
public class SpringSyncWorkload implements Workload {

    private final Workload data = new SampleData();

    @Override
    @Cacheable(cacheNames = "text", sync = true)
    public String text(int number, String name) {
        return data.text(number, name);
    }

    @Override
    @Cacheable(cacheNames = "resource", sync = true)
    public Object resource(int number, String name) {
        return data.resource(number, name);
    }

    @Override
    @Cacheable(cacheNames = "orders", sync = true)
    public List<Order> orders(int number) {
        return data.orders(number);
    }

    @Override
    @Cacheable(cacheNames = "names", sync = true)
    public Map<String, String> names(int number) {
        return data.names(number);
    }

    @Override
    @Cacheable(cacheNames = "wide", sync = true)
    public WideRecord wide(int number) {
        return data.wide(number);
    }

    @Override
    @Cacheable(cacheNames = "bytes", sync = true)
    public byte[] bytes(int number) {
        return data.bytes(number);
    }

    @Override
    @Cacheable(cacheNames = "columns", sync = true)
    public double[][] columns(int number) {
        return data.columns(number);
    }

    @Override
    @Cacheable(cacheNames = "article", sync = true)
    public String article(int number) {
        return data.article(number);
    }

    @Override
    @Cacheable(cacheNames = "nothing", sync = true)
    public String nothing(int number) {
        return data.nothing(number);
    }
}
