package io.larder.benchmark.peer;

import com.oracle.coherence.cdi.CacheGet;
import com.oracle.coherence.cdi.events.CacheName;
import io.larder.benchmark.workload.Order;
import io.larder.benchmark.workload.SampleData;
import io.larder.benchmark.workload.WideRecord;
import io.larder.benchmark.workload.Workload;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** With Coherence's annotation. */
@ApplicationScoped
public class CoherenceWorkload implements Workload {

    private final Workload data = new SampleData();

    @Override
    @CacheName("text")
    @CacheGet
    public String text(int number, String name) {
        return data.text(number, name);
    }

    @Override
    @CacheName("resource")
    @CacheGet
    public Object resource(int number, String name) {
        return data.resource(number, name);
    }

    @Override
    @CacheName("orders")
    @CacheGet
    public List<Order> orders(int number) {
        return data.orders(number);
    }

    @Override
    @CacheName("names")
    @CacheGet
    public Map<String, String> names(int number) {
        return data.names(number);
    }

    @Override
    @CacheName("wide")
    @CacheGet
    public WideRecord wide(int number) {
        return data.wide(number);
    }

    @Override
    @CacheName("bytes")
    @CacheGet
    public byte[] bytes(int number) {
        return data.bytes(number);
    }

    @Override
    @CacheName("columns")
    @CacheGet
    public double[][] columns(int number) {
        return data.columns(number);
    }

    @Override
    @CacheName("article")
    @CacheGet
    public String article(int number) {
        return data.article(number);
    }

    @Override
    @CacheName("nothing")
    @CacheGet
    public String nothing(int number) {
        return data.nothing(number);
    }
}
