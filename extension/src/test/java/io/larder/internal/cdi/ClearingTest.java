package io.larder.internal.cdi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.larder.Assertion;
import io.larder.CacheClear;
import io.larder.CacheData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.Test;

class ClearingTest {

    @Test
    @Assertion("C2")
    void the_named_caches_are_cleared_after_a_normal_return() {
        assertEquals(2, runs(Shop::write));
    }

    @Test
    @Assertion("C2")
    void nothing_is_cleared_after_an_exception() {
        assertEquals(1, runs(shop -> assertThrows(IllegalStateException.class, shop::fail)));
    }

    @Test
    @Assertion("C2")
    void with_before_the_caches_are_cleared_first_and_whatever_comes_of_the_method() {
        assertEquals(2, runs(shop -> assertThrows(IllegalStateException.class, shop::failAfterClearing)));
    }

    @Test
    @Assertion({"C2", "H8"})
    void an_annotation_on_an_interface_clears_too() {
        assertEquals(2, runs(shop -> ((Writing) shop).replace("all")));
    }

    /** How often the method ran: called twice, and something done in between. */
    private static int runs(Consumer<Shop> between) {
        try (WeldContainer container = new Weld()
                .disableDiscovery()
                .addExtension(new LarderExtension())
                .addBeanClasses(Shop.class, Prices.class)
                .initialize()) {
            Prices prices = container.select(Prices.class).get();
            prices.read();
            between.accept(container.select(Shop.class).get());
            prices.read();
            return prices.runs();
        }
    }

    @ApplicationScoped
    static class Prices {
        private int runs;

        @CacheData(name = "prices")
        String read() {
            runs++;
            return "";
        }

        int runs() {
            return runs;
        }
    }

    interface Writing {
        @CacheClear("prices")
        void replace(String what);
    }

    @ApplicationScoped
    static class Shop implements Writing {

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
        public void replace(String what) {}
    }
}
