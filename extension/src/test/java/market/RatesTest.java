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
    void without_caching_each_call_asks_the_bank() {
        System.setProperty("larder.enabled", "false");
        try (SeContainer container = start()) {
            Rates rates = container.select(Rates.class).get();
            rates.of("EUR");
            rates.of("EUR");

            assertEquals(2, container.select(Bank.class).get().asked());
        }
    }

    @Test
    void what_is_in_the_cache_is_served_whatever_the_bank_says_now() {
        try (SeContainer container = start()) {
            Rates rates = container.select(Rates.class).get();
            Bank bank = container.select(Bank.class).get();
            bank.says(1.07);
            rates.of("EUR"); // the entry that the test begins with

            bank.says(1.21);

            assertEquals(1.07, rates.of("EUR"));
            assertEquals(1, bank.asked());
        }
    }

    @Test
    void an_entry_that_is_cleared_is_asked_for_again() {
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
    void withCachingAgain() {
        System.clearProperty("larder.enabled");
    }

    private static SeContainer start() {
        SeContainerInitializer container =
                SeContainerInitializer.newInstance().disableDiscovery().addBeanClasses(Rates.class, Bank.class);
        ServiceLoader.load(Extension.class).forEach(container::addExtensions); // Larder is one of them
        return container.initialize();
    }
}
