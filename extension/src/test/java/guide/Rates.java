package guide;

import io.larder.CacheClear;
import io.larder.CacheData;
import io.larder.Caches;
import io.larder.ExcludeFromKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

@ApplicationScoped
public class Rates {

    private final Map<String, BigDecimal> latest = new ConcurrentHashMap<>(Map.of("EUR", new BigDecimal("1.08")));

    @Inject
    Caches caches;

    @Inject
    Rates self;

    @CacheData(name = "rates", ttl = "${rates.ttl:10m}", maxStale = "1h", maxEntries = 500)
    public BigDecimal rate(String currency) {
        return latest.getOrDefault(currency, BigDecimal.ONE);
    }

    @CacheClear("rates")
    public void replaceAll(Map<String, BigDecimal> rates) {
        latest.putAll(rates);
    }

    @CacheClear(value = "rates", entry = true)
    public void correct(String currency, @ExcludeFromKey BigDecimal rate) {
        latest.put(currency, rate);
    }

    public void remove(String currency) {
        latest.remove(currency);
        caches.of(Rates.class, "rate").clearEntry(currency);
    }

    public void publish(String currency, BigDecimal rate) {
        latest.put(currency, rate);
        caches.of(Rates.class, "rate").put(rate, currency);
    }

    public Optional<BigDecimal> cachedRate(String currency) {
        return Optional.ofNullable((BigDecimal) caches.of(Rates.class, "rate").getIfPresent(currency));
    }

    public BigDecimal currentRate(String currency) throws Exception {
        return caches.bypass(() -> self.rate(currency));
    }
}
