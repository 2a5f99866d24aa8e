package io.larder.benchmark.peer;

import io.larder.benchmark.shop.Order;
import io.larder.benchmark.shop.Shop;
import io.larder.benchmark.shop.Stock;
import io.larder.benchmark.shop.Wide;
import java.util.List;
import java.util.Map;
import org.springframework.cache.annotation.Cacheable;

/** With Spring's annotation, whatever the cache manager is. */
public class SpringShop implements Shop {

    private final Shop stock = new Stock();

    @Override
    @Cacheable("text")
    public String text(int number, String name) {
        return stock.text(number, name);
    }

    @Override
    @Cacheable("resource")
    public Object resource(int number, String name) {
        return stock.resource(number, name);
    }

    @Override
    @Cacheable("orders")
    public List<Order> orders(int number) {
        return stock.orders(number);
    }

    @Override
    @Cacheable("names")
    public Map<String, String> names(int number) {
        return stock.names(number);
    }

    @Override
    @Cacheable("wide")
    public Wide wide(int number) {
        return stock.wide(number);
    }

    @Override
    @Cacheable("bytes")
    public byte[] bytes(int number) {
        return stock.bytes(number);
    }

    @Override
    @Cacheable("columns")
    public double[][] columns(int number) {
        return stock.columns(number);
    }

    @Override
    @Cacheable("article")
    public String article(int number) {
        return stock.article(number);
    }

    @Override
    @Cacheable("nothing")
    public String nothing(int number) {
        return stock.nothing(number);
    }
}
