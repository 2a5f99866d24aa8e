package io.larder.benchmark.peer;

import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.benchmark.shop.Order;
import io.larder.benchmark.shop.Shop;
import io.larder.benchmark.shop.Stock;
import io.larder.benchmark.shop.Wide;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** With Larder's annotations. */
@ApplicationScoped
public class LarderShop implements Shop {

    private final Shop stock = new Stock();

    @Override
    @CacheData
    public String text(int number, String name) {
        return stock.text(number, name);
    }

    @Override
    @CacheResource
    public Object resource(int number, String name) {
        return stock.resource(number, name);
    }

    @Override
    @CacheData
    public List<Order> orders(int number) {
        return stock.orders(number);
    }

    @Override
    @CacheData
    public Map<String, String> names(int number) {
        return stock.names(number);
    }

    @Override
    @CacheData
    public Wide wide(int number) {
        return stock.wide(number);
    }

    @Override
    @CacheData
    public byte[] bytes(int number) {
        return stock.bytes(number);
    }

    @Override
    @CacheData
    public double[][] columns(int number) {
        return stock.columns(number);
    }

    @Override
    @CacheData(maxEntries = BOUND)
    public String article(int number) {
        return stock.article(number);
    }

    @Override
    @CacheData(maxEntries = BOUND)
    public String nothing(int number) {
        return stock.nothing(number);
    }
}
