package io.larder.benchmark.peer;

import io.larder.benchmark.workload.Order;
import io.larder.benchmark.workload.SampleData;
import io.larder.benchmark.workload.WideRecord;
import io.larder.benchmark.workload.Workload;
import java.util.List;
import java.util.Map;
import org.springframework.cache.annotation.Cacheable;

/** With Spring's annotation, whatever the cache manager is. */
public class SpringWorkload implements Workload {

    private final Workload data = new SampleData();

    @Override
    @Cacheable("text")
    public String text(int number, String name) {
        return data.text(number, name);
    }

    @Override
    @Cacheable("resource")
    public Object resource(int number, String name) {
        return data.resource(number, name);
    }

    @Override
    @Cacheable("orders")
    public List<Order> orders(int number) {
        return data.orders(number);
    }

    @Override
    @Cacheable("names")
    public Map<String, String> names(int number) {
        return data.names(number);
    }

    @Override
    @Cacheable("wide")
    public WideRecord wide(int number) {
        return data.wide(number);
    }

    @Override
    @Cacheable("bytes")
    public byte[] bytes(int number) {
        return data.bytes(number);
    }

    @Override
    @Cacheable("columns")
    public double[][] columns(int number) {
        return data.columns(number);
    }

    @Override
    @Cacheable("article")
    public String article(int number) {
        return data.article(number);
    }

    @Override
    @Cacheable("nothing")
    public String nothing(int number) {
        return data.nothing(number);
    }
}
