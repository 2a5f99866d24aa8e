package market;

import io.larder.CacheData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
public class Rates {

    @Inject
    Bank bank;

    @CacheData(name = "rates", ttl = "1h")
    public double of(String currency) {
        return bank.ask(currency);
    }
}
