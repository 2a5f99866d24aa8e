package io.larder.benchmark.peer;

import io.larder.benchmark.shop.Order;
import io.larder.benchmark.shop.Shop;
import io.larder.benchmark.shop.Stock;
import io.larder.benchmark.shop.Wide;
import java.util.List;
import java.util.Map;
import org.springframework.cache.annotation.Cacheable;

/** With Spring's annotation, one computation a key. */
public class SpringSyncShop implements Shop {

    private final Shop stock = new Stock();

    @Override
    @Cacheable(cacheNames = "text", sync = true)
    public String text(int number, String name) {
        return stock.text(number, name);
    }

    @Override
    @Cacheable(cacheNames = "resource", sync = true)
    public Object resource(int number, String name) {
        return stock.resource(number, name);
    }

    @Override
    @Cacheable(cacheNames = "orders", sync = true)
    public List<Order> orders(int number) {
        return stock.orders(number);
    }

    @Override
    @Cacheable(cacheNames = "names", sync = true)
    public Map<String, String> names(int number) {
        return stock.names(number);
    }

    @Override
    @Cacheable(cacheNames = "wide", sync = true)
    public Wide wide(int number) {
        return stock.wide(number);
    }

    @Override
    @Cacheable(cacheNames = "bytes", sync = true)
    public byte[] bytes(int number) {
        return stock.bytes(number);
    }

    @Override
    @Cacheable(cacheNames = "columns", sync = true)
    public double[][] columns(int number) {
        return stock.columns(number);
    }

    @Override
    @Cacheable(cacheNames = "article", sync = true)
    public String article(int number) {
        return stock.article(number);
    }

    @Override
    @Cacheable(cacheNames = "nothing", sync = true)
    public String nothing(int number) {
        return stock.nothing(number);
    }
}
