package io.larder.interceptor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.larder.Assertion;
import io.larder.CacheClear;
import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.ExcludeFromKey;
import io.larder.UnhashableParameterException;
import io.larder.internal.cdi.extension.LarderExtension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
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

    @Test
    @Assertion("C5")
    void entry_under_the_arguments_of_the_call_is_cleared_in_each_named_cache() {
        inContainer((shop, articles) -> {
            List<Integer> one = both(articles, "one", 1);
            List<Integer> two = both(articles, "two", 1);

            shop.correct(new BigDecimal("1.50"), "one", 1);

            assertNotEquals(one.get(0), articles.price("one", 1));
            assertNotEquals(one.get(1), articles.stock("ann", "one", 1));
            assertEquals(two, both(articles, "two", 1));
        });
    }

    @Test
    @Assertion("C5")
    void arguments_count_as_they_were_when_the_call_began() {
        inContainer((shop, articles) -> {
            int before = articles.total(List.of("a"));

            shop.addTo(new ArrayList<>(List.of("a")));

            assertNotEquals(before, articles.total(List.of("a")));
        });
    }

    @Test
    @Assertion({"C2", "C5"})
    void entry_is_cleared_before_the_method_or_not_after_an_exception() {
        inContainer((shop, articles) -> {
            List<Integer> values = both(articles, "one", 1);

            assertThrows(IllegalStateException.class, () -> shop.failForOne("one", 1));

            assertNotEquals(values.get(0), articles.price("one", 1));
            assertEquals(values.get(1), articles.stock("ann", "one", 1));
        });
    }

    @Test
    @Assertion({"C5", "K6"})
    void argument_without_content_is_refused_before_the_method_runs() {
        inContainer((shop, articles) -> {
            assertThrows(
                    UnhashableParameterException.class, () -> shop.describe(new Object[] {Thread.currentThread()}));

            assertEquals(0, shop.described);
        });
    }

    @Test
    @Assertion({"C5", "H8"})
    void several_annotations_on_a_class_an_interface_or_a_binding_all_clear() {
        for (BiConsumer<Shop, String> action : List.<BiConsumer<Shop, String>>of(
                Shop::clearTwice, (shop, name) -> ((ArticleWriter) shop).rename(name, 1), Shop::clearByBinding)) {
            inContainer((shop, articles) -> {
                List<Integer> values = both(articles, "one", 1);
                List<Integer> others = both(articles, "two", 1);

                action.accept(shop, "one");

                assertNotEquals(values.get(0), articles.price("one", 1));
                assertNotEquals(values.get(1), articles.stock("ann", "one", 1));
                assertNotEquals(others.get(1), articles.stock("ann", "two", 1));
            });
        }
    }

    private static List<Integer> both(Articles articles, String article, int size) {
        return List.of(articles.price(article, size), articles.stock("bob", article, size));
    }

    private static void inContainer(BiConsumer<Shop, Articles> action) {
        try (WeldContainer container = new Weld()
                .disableDiscovery()
                .addExtension(new LarderExtension())
                .addBeanClasses(Shop.class, Prices.class, Articles.class)
                .initialize()) {
            action.accept(
                    container.select(Shop.class).get(),
                    container.select(Articles.class).get());
        }
    }

    /** How often the method ran: called twice, and something done in between. */
    private static int invocations(Consumer<Shop> action) {
        try (WeldContainer container = new Weld()
                .disableDiscovery()
                .addExtension(new LarderExtension())
                .addBeanClasses(Shop.class, Prices.class, Articles.class)
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

    /** Each run gives another number. */
    @ApplicationScoped
    static class Articles {

        private int runs;

        @CacheData(name = "price of article")
        int price(String article, int size) {
            return ++runs;
        }

        @CacheResource(name = "stock of article")
        Integer stock(@ExcludeFromKey String user, String article, Integer size) {
            return ++runs;
        }

        @CacheData(name = "total")
        int total(List<String> articles) {
            return ++runs;
        }

        @CacheData(name = "description")
        int description(Object[] parts) {
            return ++runs;
        }
    }

    interface ArticleWriter {
        @CacheClear(value = "price of article", entry = true)
        @CacheClear("stock of article")
        void rename(String article, int size);
    }

    @CacheClear("price of article")
    @CacheClear("stock of article")
    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    @interface ClearsArticles {}

    interface PriceWriter {
        @CacheClear("prices")
        void replace(String text);
    }

    @ApplicationScoped
    static class Shop implements PriceWriter, ArticleWriter {

        int described;

        @CacheClear(
                value = {"price of article", "stock of article"},
                entry = true)
        void correct(@ExcludeFromKey BigDecimal price, String article, int size) {}

        @CacheClear(value = "total", entry = true)
        void addTo(List<String> articles) {
            articles.add("b");
        }

        @CacheClear(value = "price of article", entry = true, before = true)
        @CacheClear(value = "stock of article", entry = true)
        void failForOne(String article, Integer size) {
            throw new IllegalStateException();
        }

        @CacheClear(value = "description", entry = true)
        void describe(Object[] parts) {
            described++;
        }

        @CacheClear("price of article")
        @CacheClear("stock of article")
        void clearTwice(String article) {}

        @Override
        public void rename(String article, int size) {}

        @ClearsArticles
        void clearByBinding(String article) {}

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
