package io.larder.internal.cdi.extension;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.CacheClear;
import io.larder.CacheData;
import io.larder.interceptor.CacheClearInterceptor;
import io.larder.interceptor.CacheDataInterceptor;
import io.larder.interceptor.CacheInputInterceptor;
import io.larder.interceptor.CacheResourceInterceptor;
import io.larder.interceptor.ReplayedInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.Messages;
import jakarta.enterprise.inject.build.compatible.spi.SkipIfPortableExtensionPresent;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.Test;

/** What containers do differently. */
class ContainersTest {

    private static final AtomicInteger LOADS = new AtomicInteger();

    /** Has a cached method. */
    @ApplicationScoped
    public static class Prices {

        @CacheData(name = "prices")
        public int price(String article) {
            return LOADS.incrementAndGet();
        }

        @CacheClear("prices")
        public void clear() {}
    }

    /**
     * The story: OpenWebBeans SE scans this jar and takes the interceptors that the extension adds too. The first call of any cached
     * method was refused as a recursion.
     */
    @Test
    @Assertion({"W2", "W7"})
    void an_interceptor_that_the_container_finds_by_itself_runs_once() {
        Weld weld = new Weld()
                .disableDiscovery()
                .addExtension(new LarderExtension())
                .beanClasses(
                        Prices.class,
                        CacheDataInterceptor.class,
                        CacheResourceInterceptor.class,
                        CacheInputInterceptor.class,
                        ReplayedInterceptor.class,
                        CacheClearInterceptor.class);
        try (WeldContainer container = weld.initialize()) {
            Prices prices = container.select(Prices.class).get();
            LOADS.set(0);

            assertEquals(1, prices.price("ink"));
            assertEquals(1, prices.price("ink"));
            prices.clear();
            assertEquals(2, prices.price("ink"));
        }
    }

    /** The story: Quarkus, which has no portable extensions, ran every cached method uncached and said nothing. */
    @Test
    @Assertion("W8")
    void a_container_without_portable_extensions_refuses_the_build() {
        List<BuildCompatibleExtension> found = new ArrayList<>();
        ServiceLoader.load(BuildCompatibleExtension.class).forEach(found::add);
        List<UnsupportedBuildExtension> ours = found.stream()
                .filter(UnsupportedBuildExtension.class::isInstance)
                .map(UnsupportedBuildExtension.class::cast)
                .toList();
        List<Object> errors = new ArrayList<>();
        Messages messages = (Messages) Proxy.newProxyInstance(
                Messages.class.getClassLoader(), new Class<?>[] {Messages.class}, (proxy, method, arguments) -> {
                    assertEquals("error", method.getName());
                    return errors.add(arguments[0]);
                });

        assertEquals(1, ours.size());
        ours.get(0).refuse(messages);

        assertTrue(errors.toString().startsWith("[LARDER-01102 "), errors.toString());
        SkipIfPortableExtensionPresent skip =
                assertNotNullAnd(UnsupportedBuildExtension.class.getAnnotation(SkipIfPortableExtensionPresent.class));
        assertEquals(List.of(LarderExtension.class), List.of(skip.value()));
    }

    private static <T> T assertNotNullAnd(T value) {
        assertNotNull(value);
        return value;
    }
}
