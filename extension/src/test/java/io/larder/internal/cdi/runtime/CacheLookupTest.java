package io.larder.internal.cdi.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.CacheData;
import io.larder.internal.cdi.runtime.CachedMethods.Finder;
import io.larder.internal.cdi.runtime.CachedMethods.Shop;
import io.larder.internal.cdi.runtime.CachedMethods.Subclass;
import io.larder.internal.cdi.runtime.CachedMethods.UnregisteredSubclass;
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
    void cache_is_found_by_its_name() {
        assertEquals("prices", lookup.named("prices").name());
        assertEquals(
                SHOP + "#search(java.lang.String)",
                lookup.named(SHOP + "#search(java.lang.String)").name());
    }

    @Test
    void unknown_name_fails_with_the_nearest_names() {
        assertEquals(
                "LARDER-01201 no cache is called \"price\"; the nearest are \"prices\"",
                failureMessage(() -> lookup.named("price")));
    }

    @Test
    void name_that_nothing_resembles_fails_with_the_existing_names() {
        String message = failureMessage(() -> lookup.named("my-very-own-region"));

        assertTrue(
                message.startsWith("LARDER-01201 no cache is called \"my-very-own-region\"; the caches of this"),
                message);
        assertTrue(message.contains("\"prices\""), message);
        assertTrue(message.contains(SHOP + "#all(boolean)"), message);
    }

    @Test
    void name_without_types_selects_the_only_method() {
        assertEquals("quote", lookup.of(Shop.class, "quote").method().getName());
    }

    @Test
    void name_without_types_selects_the_overload_without_parameters() {
        assertEquals(0, lookup.of(Shop.class, "all").method().getParameterCount());
    }

    @Test
    void ambiguous_name_fails_with_the_signatures() {
        assertEquals(
                "LARDER-01203 " + SHOP
                        + "#search: several cached methods are called so; give the parameter types of one of " + SHOP
                        + "#search(java.lang.String), " + SHOP + "#search(java.lang.String,long)",
                failureMessage(() -> lookup.of(Shop.class, "search")));
    }

    @Test
    void parameter_types_select_the_overload() {
        assertEquals(
                2,
                lookup.of(Shop.class, "search", String.class, long.class)
                        .method()
                        .getParameterCount());
    }

    @Test
    void uncached_method_fails_with_the_nearest_names() {
        assertEquals(
                "LARDER-01202 " + SHOP + "#serch(java.lang.String): not a cached method; the nearest are " + SHOP
                        + "#search(java.lang.String), " + SHOP + "#search(java.lang.String,long), " + SHOP
                        + "#find(java.lang.Integer)",
                failureMessage(() -> lookup.of(Shop.class, "serch", String.class)));
        assertEquals(
                "LARDER-01202 " + SHOP + "#plain: not a",
                failureMessage(() -> lookup.of(Shop.class, "plain")).substring(0, 13 + SHOP.length() + 13));
    }

    @Test
    @Assertion("H2")
    void inheriting_bean_has_its_own_caches() {
        CacheLookup inherited = new CacheLookup(CachedMethods.of(Shop.class).stream()
                .filter(method -> !method.name().equals("prices"))
                .toList());

        assertEquals(Shop.class, inherited.of(Shop.class, "all").beanClass());
        assertThrows(IllegalArgumentException.class, () -> inherited.of(UnregisteredSubclass.class, "all"));
    }

    @Test
    void proxy_class_resolves_to_its_bean_class() {
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
    void bridge_resolves_to_its_method_and_an_overridden_method_to_none() throws Exception {
        MethodIndex<CachedMethod> index = new MethodIndex<>(METHODS, CachedMethod::beanClass, CachedMethod::method);
        Method bridge = Shop.class.getMethod("find", Object.class);
        Method real = Shop.class.getMethod("find", Integer.class);

        assertSame(index.of(Shop.class, real), index.of(Shop.class, bridge));
        assertEquals(real, lookup.of(Shop.class, "find").method());
        assertNull(index.of(Shop.class, Finder.class.getMethod("find", Object.class)));
        assertNull(index.of(Subclass.class, real));
        assertNull(index.of(Shop.class, Object.class.getMethod("toString")));
    }

    private static String failureMessage(Runnable call) {
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
