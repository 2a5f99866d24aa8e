package io.larder.tck.clear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.CacheEntryInfo;
import io.larder.Caches;
import io.larder.MethodCache;
import io.larder.tck.Assertion;
import io.larder.tck.framework.Deployments;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class EntryAccessTest {

    @Inject
    Caches caches;

    @Inject
    ClearedDataBean data;

    @Inject
    ClearedResourceBean resource;

    @Deployment
    static WebArchive war() {
        return Deployments.annotated(
                EntryAccessTest.class, ClearedBean.class, ClearedDataBean.class, ClearedResourceBean.class);
    }

    @Test
    @Assertion({"H12", "H13"})
    void value_that_is_put_is_hit_until_it_is_cleared() {
        for (ClearedBean bean : List.of(data, resource)) {
            MethodCache cache = cache(bean);
            assertNull(cache.getIfPresent("put", 1));

            cache.put(-7, "put", 1);

            assertEquals(-7, bean.value("put", 1));
            assertEquals(-7, cache.getIfPresent("put", 1));
            assertTrue(bean.value("put", 2) > 0);
            cache.put(-8, "put", 2);
            assertEquals(-8, bean.value("put", 2));
            cache.clearEntry("put", 1);
            assertNull(cache.getIfPresent("put", 1));
            assertTrue(bean.value("put", 1) > 0);
        }
    }

    @Test
    @Assertion("H12")
    void value_of_another_type_is_refused() {
        for (ClearedBean bean : List.of(data, resource)) {
            assertThrows(IllegalArgumentException.class, () -> cache(bean).put("text", "refused", 1));
            assertThrows(IllegalArgumentException.class, () -> cache(bean).put(null, "refused", 1));
            assertThrows(IllegalArgumentException.class, () -> cache(bean).put(1, "refused"));
            assertNull(cache(bean).getIfPresent("refused", 1));
        }
    }

    @Test
    @Assertion("H14")
    void bypass_runs_the_method_and_replaces_the_entry() throws Exception {
        for (ClearedBean bean : List.of(data, resource)) {
            int old = bean.value("bypass", 1);

            int replaced = caches.bypass(() -> bean.value("bypass", 1));

            assertTrue(replaced > old);
            assertEquals(replaced, bean.value("bypass", 1));
        }
    }

    @Test
    @Assertion("O7")
    void entries_are_described() {
        for (ClearedBean bean : List.of(data, resource)) {
            cache(bean).clear();
            bean.value("described", 1);
            bean.value("described", 2);

            List<CacheEntryInfo> entries = cache(bean).entries().toList();
            assertEquals(2, entries.stream().map(CacheEntryInfo::id).distinct().count());
            assertTrue(entries.stream().allMatch(CacheEntryInfo::inMemory));
            assertTrue(entries.stream().noneMatch(entry -> entry.toString().contains("described")));
        }
    }

    private MethodCache cache(ClearedBean bean) {
        return caches.of(bean.getClass(), "value");
    }
}
