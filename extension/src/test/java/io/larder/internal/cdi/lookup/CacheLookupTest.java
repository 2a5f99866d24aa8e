package io.larder.internal.cdi.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.larder.Assertion;
import io.larder.CacheData;
import io.larder.internal.cdi.lookup.CachedMethods.Branch;
import io.larder.internal.cdi.lookup.CachedMethods.Finder;
import io.larder.internal.cdi.lookup.CachedMethods.Shop;
import io.larder.internal.cdi.lookup.CachedMethods.Silent;
import io.larder.internal.core.method.CachedMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.Method;
import java.util.List;
import org.jboss.weld.environment.se.Weld;
import org.junit.jupiter.api.Test;

class CacheLookupTest {

    private static final List<CachedMethod> METHODS = CachedMethods.of(Shop.class);
    private static final String SHOP = Shop.class.getName();

    private final CacheLookup lookup = new CacheLookup(METHODS);

    @Test
    void a_cache_is_found_by_its_name() {
        assertEquals("prices", lookup.named("prices").name());
        assertEquals(
                SHOP + "#search(java.lang.String)",
                lookup.named(SHOP + "#search(java.lang.String)").name());
    }

    @Test
    void an_unknown_name_is_refused_with_the_nearest() {
        assertEquals(
                "LARDER-01201 no cache is called \"price\"; the nearest are prices, " + SHOP + "#all(), " + SHOP
                        + "#all(boolean)",
                refusal(() -> lookup.named("price")));
    }

    @Test
    void without_types_the_only_method_of_that_name_is_meant() {
        assertEquals("quote", lookup.of(Shop.class, "quote").method().getName());
    }

    @Test
    void without_types_the_method_without_parameters_is_meant_where_there_are_several() {
        assertEquals(0, lookup.of(Shop.class, "all").method().getParameterCount());
    }

    @Test
    void without_types_several_methods_are_refused_with_their_signatures() {
        assertEquals(
                "LARDER-01203 " + SHOP
                        + "#search: several cached methods are called so; give the parameter types of one of " + SHOP
                        + "#search(java.lang.String), " + SHOP + "#search(java.lang.String,long)",
                refusal(() -> lookup.of(Shop.class, "search")));
    }

    @Test
    void types_tell_overloads_apart() {
        assertEquals(
                2,
                lookup.of(Shop.class, "search", String.class, long.class)
                        .method()
                        .getParameterCount());
    }

    @Test
    void a_method_that_is_not_cached_is_refused_with_the_nearest() {
        assertEquals(
                "LARDER-01202 " + SHOP + "#serch(java.lang.String): not a cached method; the nearest are " + SHOP
                        + "#search(java.lang.String), " + SHOP + "#search(java.lang.String,long), " + SHOP
                        + "#find(java.lang.Integer)",
                refusal(() -> lookup.of(Shop.class, "serch", String.class)));
        assertEquals(
                "LARDER-01202 " + SHOP + "#plain: not a",
                refusal(() -> lookup.of(Shop.class, "plain")).substring(0, 13 + SHOP.length() + 13));
    }

    @Test
    @Assertion("H2")
    void an_inheriting_bean_has_caches_of_its_own() {
        CacheLookup both = new CacheLookup(CachedMethods.of(Shop.class).stream()
                .filter(method -> !method.name().equals("prices"))
                .toList());

        assertEquals(Shop.class, both.of(Shop.class, "all").beanClass());
        assertThrows(IllegalArgumentException.class, () -> both.of(Silent.class, "all"));
    }

    @Test
    void a_proxy_stands_for_its_bean_class() {
        try (var container =
                new Weld().disableDiscovery().addBeanClasses(Proxied.class).initialize()) {
            Class<?> proxy = container.select(Proxied.class).get().getClass();

            assertEquals(
                    Proxied.class,
                    new CacheLookup(CachedMethods.of(Proxied.class))
                            .of(proxy, "all")
                            .beanClass());
        }
    }

    @Test
    @Assertion("H2")
    void a_bridge_leads_to_the_method_behind_it_and_an_overridden_method_nowhere() throws Exception {
        MethodIndex<CachedMethod> index = new MethodIndex<>(METHODS, CachedMethod::beanClass, CachedMethod::method);
        Method bridge = Shop.class.getMethod("find", Object.class);
        Method real = Shop.class.getMethod("find", Integer.class);

        assertSame(index.of(Shop.class, real), index.of(Shop.class, bridge));
        assertEquals(real, lookup.of(Shop.class, "find").method());
        assertNull(index.of(Shop.class, Finder.class.getMethod("find", Object.class)));
        assertNull(index.of(Branch.class, real));
        assertNull(index.of(Shop.class, Object.class.getMethod("toString")));
    }

    private static String refusal(Runnable call) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, call::run).getMessage());
    }

    @ApplicationScoped
    static class Proxied {
        @CacheData
        String all() {
            return "";
        }
    }
}
