package market;

import io.larder.CacheData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
public class Rates {

    @Inject
    RateService service;

    @CacheData(name = "rates", ttl = "1h")
    public double of(String currency) {
        return service.rate(currency);
    }
}
