package io.larder.tck.clear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.CacheKind;
import io.larder.Caches;
import io.larder.MethodCache;
import io.larder.tck.Assertion;
import io.larder.tck.framework.BothKinds;
import io.larder.tck.framework.Caller;
import io.larder.tck.framework.Deployments;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class ClearTest {

    @Inject
    Caches caches;

    @Inject
    ClearedDataBean data;

    @Inject
    ClearedResourceBean resource;

    @Inject
    CacheClearBean cacheClear;

    @Deployment
    static WebArchive war() {
        return Deployments.annotated(
                ClearTest.class,
                ClearedBean.class,
                ClearedDataBean.class,
                ClearedResourceBean.class,
                CacheClearBean.class);
    }

    @Test
    @Assertion("C1")
    void clear_entry_removes_one_entry_and_no_other() {
        both((bean, prefix) -> {
            int one = bean.value(prefix, 1);
            int two = bean.value(prefix, 2);

            cache(bean, "value").clearEntry(prefix, 1);

            assertTrue(bean.value(prefix, 1) > one);
            assertEquals(two, bean.value(prefix, 2));
        });
    }

    @Test
    @Assertion("C1")
    void clearing_a_missing_entry_is_no_error() {
        both((bean, prefix) -> {
            cache(bean, "value").clearEntry(prefix + "never", 1);
            cache(bean, "value").clear();
            cache(bean, "value").clear();

            assertEquals(0, cache(bean, "value").size());
        });
    }

    @Test
    @Assertion("C1")
    void wrong_arguments_are_rejected() {
        both((bean, prefix) -> {
            assertThrows(
                    IllegalArgumentException.class, () -> cache(bean, "value").clearEntry(prefix));
            assertThrows(
                    IllegalArgumentException.class, () -> cache(bean, "value").clearEntry(1, prefix));
        });
    }

    @Test
    @Assertion("C1")
    void clearing_one_method_does_not_clear_the_others() {
        both((bean, prefix) -> {
            int value = bean.value(prefix, 1);
            int first = bean.namedValue(prefix);

            cache(bean, "value").clear();

            assertTrue(bean.value(prefix, 1) > value);
            assertEquals(first, bean.namedValue(prefix));
        });
    }

    @Test
    @Assertion("C1")
    void clearing_data_does_not_clear_resources_and_vice_versa() {
        int dataValue = data.namedValue("group");
        int resourceValue = resource.namedValue("group");

        caches.data().clear();

        int later = data.namedValue("group");
        assertTrue(later > dataValue);
        assertEquals(resourceValue, resource.namedValue("group"));

        caches.resources().clear();

        assertEquals(later, data.namedValue("group"));
        assertTrue(resource.namedValue("group") > resourceValue);
    }

    @Test
    @Assertion("C1")
    void clear_removes_all_entries() {
        both((bean, prefix) -> {
            int first = bean.namedValue(prefix);

            caches.clear();

            assertTrue(bean.namedValue(prefix) > first);
        });
    }

    @Test
    @Assertion("C2")
    void the_annotation_clears_after_a_normal_return_and_not_after_an_exception() {
        both((bean, prefix) -> {
            int first = bean.namedValue(prefix);

            assertThrows(IllegalStateException.class, () -> cacheClear.clear(true));
            assertEquals(first, bean.namedValue(prefix));

            cacheClear.clear(false);

            assertTrue(bean.namedValue(prefix) > first);
        });
    }

    @Test
    @Assertion("C2")
    void the_annotation_can_clear_before_the_method() {
        both((bean, prefix) -> {
            int first = bean.namedValue(prefix);

            assertEquals(List.of(0L, 0L), cacheClear.sizesAfterClear());
            assertTrue(bean.namedValue(prefix) > first);
        });
    }

    @Test
    @Assertion("C5")
    void the_annotation_clears_the_entry_under_its_arguments_and_no_other() {
        both((bean, prefix) -> {
            int one = bean.namedValue(prefix + "one");
            int two = bean.namedValue(prefix + "two");

            assertThrows(IllegalStateException.class, () -> cacheClear.clearEntry(true, prefix + "one"));
            assertEquals(one, bean.namedValue(prefix + "one"));
            cacheClear.clearEntry(false, prefix + "one");

            assertTrue(bean.namedValue(prefix + "one") > one);
            assertEquals(two, bean.namedValue(prefix + "two"));
        });
    }

    @Test
    @Assertion("C5")
    void several_annotations_on_one_method_all_clear() {
        int dataValue = data.namedValue("by two");
        int otherDataValue = data.namedValue("other");
        int resourceValue = resource.namedValue("any");

        cacheClear.clearByTwo("by two");

        assertTrue(data.namedValue("by two") > dataValue);
        assertEquals(otherDataValue, data.namedValue("other"));
        assertTrue(resource.namedValue("any") > resourceValue);
    }

    @Test
    @Assertion("C3")
    void concurrent_clears_hits_and_misses_return_no_stale_value() {
        both((bean, prefix) -> {
            MethodCache cache = cache(bean, "currentValue");
            AtomicInteger source = new AtomicInteger();
            List<Caller<Boolean>> readers = Caller.startAll(4, () -> {
                for (int read = 0; read < 2_000; read++) {
                    int minimum = source.get() - ClearedBean.WRITERS;
                    if (bean.currentValue("c" + read % 3, source) < minimum) {
                        return false;
                    }
                }
                return true;
            });
            List<Caller<Boolean>> writers = Caller.startAll(ClearedBean.WRITERS, () -> {
                for (int write = 0; write < 300; write++) {
                    int written = source.incrementAndGet();
                    if (write % 2 == 0) {
                        cache.clear();
                    } else {
                        cache.clearEntry("c0", source);
                        cache.clearEntry("c1", source);
                        cache.clearEntry("c2", source);
                    }
                    if (bean.currentValue("c" + write % 3, source) < written) {
                        return false;
                    }
                }
                return true;
            });

            for (Caller<Boolean> writer : writers) {
                assertTrue(writer.result(), "stale after clearing");
            }
            for (Caller<Boolean> reader : readers) {
                assertTrue(reader.result(), "stale");
            }
        });
    }

    @Test
    @Assertion("C1")
    void caches_are_found_by_method_by_name_and_by_kind() {
        MethodCache named = caches.of(ClearedDataBean.class, "namedValue");

        assertEquals("named data", named.name());
        assertEquals(CacheKind.DATA, named.kind());
        assertEquals("named data", caches.named("named data").name());
        assertEquals(
                "io.larder.tck.clear.ClearedDataBean#value(java.lang.String,int)",
                caches.of(ClearedDataBean.class, "value").name());
        assertEquals(3, caches.data().caches().size());
        assertEquals(3, caches.resources().caches().size());
        assertThrows(IllegalArgumentException.class, () -> caches.named("no such name"));
        assertThrows(IllegalArgumentException.class, () -> caches.of(ClearedDataBean.class, "noSuchMethod"));
    }

    private MethodCache cache(ClearedBean bean, String method) {
        return caches.of(bean.getClass(), method);
    }

    private void both(BothKinds.Check<ClearedBean> check) {
        BothKinds.check(data, resource, check);
    }
}
