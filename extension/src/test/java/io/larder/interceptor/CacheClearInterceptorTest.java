package io.larder.interceptor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.larder.Assertion;
import io.larder.CacheClear;
import io.larder.CacheData;
import io.larder.internal.cdi.extension.LarderExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.Test;

class CacheClearInterceptorTest {

    @Test
    @Assertion("C2")
    void named_caches_are_cleared_after_a_normal_return() {
        assertEquals(2, invocations(Shop::write));
    }

    @Test
    @Assertion("C2")
    void nothing_is_cleared_after_an_exception() {
        assertEquals(1, invocations(shop -> assertThrows(IllegalStateException.class, shop::fail)));
    }

    @Test
    @Assertion("C2")
    void before_clears_the_caches_first_even_if_the_method_throws() {
        assertEquals(2, invocations(shop -> assertThrows(IllegalStateException.class, shop::failAfterClearing)));
    }

    @Test
    @Assertion({"C2", "H8"})
    void annotation_on_an_interface_method_clears() {
        assertEquals(2, invocations(shop -> ((PriceWriter) shop).replace("all")));
    }

    /** How often the method ran: called twice, and something done in between. */
    private static int invocations(Consumer<Shop> action) {
        try (WeldContainer container = new Weld()
                .disableDiscovery()
                .addExtension(new LarderExtension())
                .addBeanClasses(Shop.class, Prices.class)
                .initialize()) {
            Prices prices = container.select(Prices.class).get();
            prices.read();
            action.accept(container.select(Shop.class).get());
            prices.read();
            return prices.invocations();
        }
    }

    @ApplicationScoped
    static class Prices {
        private int invocations;

        @CacheData(name = "prices")
        String read() {
            invocations++;
            return "";
        }

        int invocations() {
            return invocations;
        }
    }

    interface PriceWriter {
        @CacheClear("prices")
        void replace(String text);
    }

    @ApplicationScoped
    static class Shop implements PriceWriter {

        @CacheClear("prices")
        void write() {}

        @CacheClear("prices")
        void fail() {
            throw new IllegalStateException();
        }

        @CacheClear(value = "prices", before = true)
        void failAfterClearing() {
            throw new IllegalStateException();
        }

        @Override
        public void replace(String text) {}
    }
}
