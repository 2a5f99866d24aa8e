package market;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.Caches;
import io.larder.MethodCache;
import io.larder.testing.LarderTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@LarderTest({Rates.class, RateService.class})
class RatesTest {

    @Inject
    Rates rates;

    @Inject
    RateService service;

    @Inject
    Caches caches;

    @Test
    void second_call_is_a_hit() {
        service.setRate(1.07);
        rates.of("EUR");
        service.setRate(1.21);

        assertEquals(1.07, rates.of("EUR"));
        assertEquals(1, service.calls());
    }

    @Test
    void cleared_entry_is_loaded_again() {
        MethodCache cache = caches.named("rates");
        rates.of("EUR");
        rates.of("USD");

        cache.clearEntry("EUR");
        rates.of("EUR");
        rates.of("USD");

        assertEquals(3, cache.stats().misses());
        assertEquals(1, cache.stats().hits());
    }
}
