package io.larder.internal.cdi.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.larder.Assertion;
import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.CacheScope;
import io.larder.internal.cdi.extension.LarderExtension;
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
class EntryStoreProviderTest {

    private static final AtomicInteger CONTAINER_REQUESTS = new AtomicInteger();

    /** Holds nothing that Infinispan would keep. */
    @ApplicationScoped
    public static class BeansWithoutSharedData {

        @CacheResource
        public Object pool() {
            return new Object();
        }

        @CacheData(scope = CacheScope.SESSION)
        public String sessionValue() {
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
    public static class ProvidedContainer {

        @Produces
        @ApplicationScoped
        EmbeddedCacheManager container() {
            CONTAINER_REQUESTS.incrementAndGet();
            return new DefaultCacheManager();
        }
    }

    @Test
    @Assertion("W3")
    void infinispan_is_requested_only_for_applications_with_shared_data() {
        CONTAINER_REQUESTS.set(0);
        try (WeldContainer container = start(BeansWithoutSharedData.class)) {
            BeansWithoutSharedData beans =
                    container.select(BeansWithoutSharedData.class).get();
            assertSame(beans.pool(), beans.pool());
            assertEquals(0, CONTAINER_REQUESTS.get());
        }

        try (WeldContainer container = start(Prices.class)) {
            assertEquals(1, container.select(Prices.class).get().price());
            assertEquals(1, CONTAINER_REQUESTS.get());
        }
    }

    private static WeldContainer start(Class<?> bean) {
        return new Weld()
                .disableDiscovery()
                .addExtension(new LarderExtension())
                .beanClasses(bean, ProvidedContainer.class)
                .initialize();
    }
}
