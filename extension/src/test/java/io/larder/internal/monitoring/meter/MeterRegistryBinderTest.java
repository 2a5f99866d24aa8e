package io.larder.internal.monitoring.meter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.internal.cdi.extension.LarderExtension;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With a Micrometer; that of MicroProfile Metrics is tested where a server has it. */
class MeterRegistryBinderTest {

    /** As a server's: it is there before the application and after it. */
    private static final MeterRegistry REGISTRY = new SimpleMeterRegistry();

    /** Two caches, and a registry. */
    @ApplicationScoped
    public static class Prices {

        @CacheData(name = "quote")
        public String quote(String article) {
            return "value of " + article;
        }

        @CacheResource(name = "pool")
        public StringBuilder pool() {
            return new StringBuilder("value of a pool");
        }

        @Produces
        public MeterRegistry registry() {
            return REGISTRY;
        }
    }

    @BeforeEach
    void setApplicationName() {
        System.setProperty("larder.application", "shop");
    }

    @AfterEach
    void clearApplicationName() {
        System.clearProperty("larder.application");
    }

    @Test
    @Assertion({"O2", "O3"})
    void meters_are_registered_until_the_application_stops() {
        WeldContainer container = new Weld()
                .disableDiscovery()
                .addExtension(new LarderExtension())
                .addBeanClasses(Prices.class)
                .initialize();
        Prices prices = container.select(Prices.class).get();
        MeterRegistry registry = container.select(MeterRegistry.class).get();
        prices.quote("pencil");
        prices.quote("pencil");
        prices.pool();

        assertEquals(1, counter(registry, "larder.hits", "quote"));
        assertEquals(1, counter(registry, "larder.misses", "quote"));
        assertEquals(1, counter(registry, "larder.misses", "pool"));
        assertEquals(
                1,
                registry.get("larder.entries")
                        .tags("cache", "quote", "application", "shop", "kind", "data")
                        .gauge()
                        .value());
        assertEquals(0, registry.get("larder.store.failures").functionCounter().count());
        assertTrue(registry.find("larder.size").tags("cache", "pool").meters().isEmpty());
        assertTrue(registry.getMeters().stream()
                .map(meter -> meter.getId().toString())
                .noneMatch(id -> id.contains("pencil") || id.contains("value of")));

        container.close();

        assertTrue(REGISTRY.getMeters().isEmpty(), () -> REGISTRY.getMeters().toString());
    }

    private static double counter(MeterRegistry registry, String name, String cache) {
        return registry.get(name).tags("cache", cache).functionCounter().count();
    }
}
