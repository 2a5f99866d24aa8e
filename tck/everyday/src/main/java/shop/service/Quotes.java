package shop.service;

import io.larder.CacheData;
import jakarta.enterprise.concurrent.Asynchronous;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks what a product costs elsewhere, without holding up the request. */
@ApplicationScoped
public class Quotes {

    @Inject
    Products products;

    private final AtomicInteger runs = new AtomicInteger();

    public int runs() {
        return runs.get();
    }

    @Asynchronous
    @CacheData(name = "quotes", ttl = "1m", maxEntries = 1_000)
    public CompletionStage<BigDecimal> quote(long product, int percent) {
        runs.incrementAndGet();
        BigDecimal price = products.row(product).price();
        return Asynchronous.Result.complete(
                price.multiply(BigDecimal.valueOf(100L + percent)).movePointLeft(2));
    }
}
