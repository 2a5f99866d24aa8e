package io.larder.benchmark.peer;

import com.oracle.coherence.cdi.CacheGet;
import com.oracle.coherence.cdi.events.CacheName;
import io.larder.benchmark.shop.Order;
import io.larder.benchmark.shop.Shop;
import io.larder.benchmark.shop.Stock;
import io.larder.benchmark.shop.Wide;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** With Coherence's annotation. */
@ApplicationScoped
public class CoherenceShop implements Shop {

    private final Shop stock = new Stock();

    @Override
    @CacheName("text")
    @CacheGet
    public String text(int number, String name) {
        return stock.text(number, name);
    }

    @Override
    @CacheName("resource")
    @CacheGet
    public Object resource(int number, String name) {
        return stock.resource(number, name);
    }

    @Override
    @CacheName("orders")
    @CacheGet
    public List<Order> orders(int number) {
        return stock.orders(number);
    }

    @Override
    @CacheName("names")
    @CacheGet
    public Map<String, String> names(int number) {
        return stock.names(number);
    }

    @Override
    @CacheName("wide")
    @CacheGet
    public Wide wide(int number) {
        return stock.wide(number);
    }

    @Override
    @CacheName("bytes")
    @CacheGet
    public byte[] bytes(int number) {
        return stock.bytes(number);
    }

    @Override
    @CacheName("columns")
    @CacheGet
    public double[][] columns(int number) {
        return stock.columns(number);
    }

    @Override
    @CacheName("article")
    @CacheGet
    public String article(int number) {
        return stock.article(number);
    }

    @Override
    @CacheName("nothing")
    @CacheGet
    public String nothing(int number) {
        return stock.nothing(number);
    }
}
