package io.larder.internal.cdi.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.larder.Assertion;
import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.CacheScope;
import io.larder.internal.cdi.LarderExtension;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.util.concurrent.atomic.AtomicInteger;
import org.infinispan.manager.DefaultCacheManager;
import org.infinispan.manager.EmbeddedCacheManager;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.Test;

/** The story: Infinispan was started for every application, a second for nothing where there are only resources. */
class DataStoresTest {

    private static final AtomicInteger ASKED = new AtomicInteger();

    /** Holds nothing that Infinispan would keep. */
    @ApplicationScoped
    public static class Pools {

        @CacheResource
        public Object pool() {
            return new Object();
        }

        @CacheData(scope = CacheScope.SESSION)
        public String basket() {
            return "";
        }
    }

    /** Has something for it. */
    @ApplicationScoped
    public static class Prices {

        @CacheData
        public int price() {
            return 1;
        }
    }

    /** Brings an Infinispan along, and is asked for it only where one is needed. */
    @ApplicationScoped
    @Alternative
    @Priority(1)
    public static class Brought {

        @Produces
        @ApplicationScoped
        EmbeddedCacheManager container() {
            ASKED.incrementAndGet();
            return new DefaultCacheManager();
        }
    }

    @Test
    @Assertion("W3")
    void infinispan_is_asked_for_where_data_is_kept_in_it_and_only_there() {
        ASKED.set(0);
        try (WeldContainer container = start(Pools.class)) {
            Pools pools = container.select(Pools.class).get();
            assertSame(pools.pool(), pools.pool());
            assertEquals(0, ASKED.get());
        }

        try (WeldContainer container = start(Prices.class)) {
            assertEquals(1, container.select(Prices.class).get().price());
            assertEquals(1, ASKED.get());
        }
    }

    private static WeldContainer start(Class<?> bean) {
        return new Weld()
                .disableDiscovery()
                .addExtension(new LarderExtension())
                .beanClasses(bean, Brought.class)
                .initialize();
    }
}
