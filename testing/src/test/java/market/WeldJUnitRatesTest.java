package market;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.testing.LarderWeld;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

@EnableWeld
class WeldJUnitRatesTest {

    @WeldSetup
    WeldInitiator weld = WeldInitiator.of(LarderWeld.create().beanClasses(Rates.class, RateService.class));

    @Test
    void second_call_is_a_hit(Rates rates, RateService service) {
        rates.of("EUR");
        rates.of("EUR");

        assertEquals(1, service.calls());
    }
}
