package market;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.Caches;
import io.larder.MethodCache;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.Extension;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The listing of docs/testing.md. */
class RatesTest {

    @Test
    void without_caching_each_call_reaches_the_service() {
        System.setProperty("larder.enabled", "false");
        try (SeContainer container = start()) {
            Rates rates = container.select(Rates.class).get();
            rates.of("EUR");
            rates.of("EUR");

            assertEquals(2, container.select(RateService.class).get().calls());
        }
    }

    @Test
    void cached_rate_is_returned_after_the_service_changed() {
        try (SeContainer container = start()) {
            Rates rates = container.select(Rates.class).get();
            RateService service = container.select(RateService.class).get();
            service.setRate(1.07);
            rates.of("EUR"); // the entry that the test begins with

            service.setRate(1.21);

            assertEquals(1.07, rates.of("EUR"));
            assertEquals(1, service.calls());
        }
    }

    @Test
    void cleared_entry_is_loaded_again() {
        try (SeContainer container = start()) {
            Rates rates = container.select(Rates.class).get();
            MethodCache cache = container.select(Caches.class).get().named("rates");
            rates.of("EUR");
            rates.of("USD");

            cache.clearEntry("EUR");
            rates.of("EUR");
            rates.of("USD");

            assertEquals(3, cache.stats().misses());
            assertEquals(1, cache.stats().hits());
        }
    }

    @AfterEach
    void enableCaching() {
        System.clearProperty("larder.enabled");
    }

    private static SeContainer start() {
        SeContainerInitializer container =
                SeContainerInitializer.newInstance().disableDiscovery().addBeanClasses(Rates.class, RateService.class);
        ServiceLoader.load(Extension.class).forEach(container::addExtensions); // Larder is one of them
        return container.initialize();
    }
}
