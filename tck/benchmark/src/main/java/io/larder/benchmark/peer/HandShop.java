package io.larder.benchmark.peer;

import io.larder.benchmark.shop.Order;
import io.larder.benchmark.shop.Shop;
import io.larder.benchmark.shop.Stock;
import io.larder.benchmark.shop.Wide;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Asks its caches by hand, with a list of the arguments as the key. */
abstract class HandShop implements Shop {

    private final Shop stock = new Stock();

    /** What the cache of the part has under the key; what the loader gives where it has nothing. */
    abstract <V> V get(Part part, List<?> key, Supplier<V> loader);

    @Override
    public String text(int number, String name) {
        return get(Part.TEXT, List.of(number, name), () -> stock.text(number, name));
    }

    @Override
    public Object resource(int number, String name) {
        return get(Part.RESOURCE, List.of(number, name), () -> stock.resource(number, name));
    }

    @Override
    public List<Order> orders(int number) {
        return get(Part.ORDERS, List.of(number), () -> stock.orders(number));
    }

    @Override
    public Map<String, String> names(int number) {
        return get(Part.NAMES, List.of(number), () -> stock.names(number));
    }

    @Override
    public Wide wide(int number) {
        return get(Part.WIDE, List.of(number), () -> stock.wide(number));
    }

    @Override
    public byte[] bytes(int number) {
        return get(Part.BYTES, List.of(number), () -> stock.bytes(number));
    }

    @Override
    public double[][] columns(int number) {
        return get(Part.COLUMNS, List.of(number), () -> stock.columns(number));
    }

    @Override
    public String article(int number) {
        return get(Part.ARTICLE, List.of(number), () -> stock.article(number));
    }

    @Override
    public String nothing(int number) {
        return get(Part.NOTHING, List.of(number), () -> stock.nothing(number));
    }
}
