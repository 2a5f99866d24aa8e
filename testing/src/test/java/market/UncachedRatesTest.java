package market;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.testing.LarderTest;
import org.junit.jupiter.api.Test;

@LarderTest(
        value = {Rates.class, RateService.class},
        config = "larder.enabled=false")
class UncachedRatesTest {

    @Test
    void each_call_runs_the_method(Rates rates, RateService service) {
        rates.of("EUR");
        rates.of("EUR");

        assertEquals(2, service.calls());
    }
}
