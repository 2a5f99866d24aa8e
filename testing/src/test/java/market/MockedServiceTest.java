package market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.larder.testing.LarderWeld;
import org.jboss.weld.junit.MockBean;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

@EnableWeld
class MockedServiceTest {

    RateService service = mock(RateService.class);

    @WeldSetup
    WeldInitiator weld = WeldInitiator.from(LarderWeld.create().beanClasses(Rates.class))
            .addBeans(MockBean.of(service, RateService.class))
            .build();

    @Test
    void service_is_called_once(Rates rates) {
        when(service.rate("EUR")).thenReturn(1.07);

        assertEquals(1.07, rates.of("EUR"));
        assertEquals(1.07, rates.of("EUR"));
        verify(service).rate("EUR");
    }
}
