package io.larder.tck.expiry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Caches;
import io.larder.MethodCache;
import io.larder.tck.Assertion;
import io.larder.tck.framework.Await;
import io.larder.tck.framework.BothKinds;
import io.larder.tck.framework.Deployments;
import io.larder.tck.framework.InvocationCounter;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Times to live that the value determines, by the real clock. */
@ExtendWith(ArquillianExtension.class)
class LifetimeTest {

    @Inject
    InvocationCounter invocations;

    @Inject
    Caches caches;

    @Inject
    LifetimeDataBean data;

    @Inject
    LifetimeResourceBean resource;

    @Deployment
    static WebArchive war() {
        return Deployments.annotated(
                LifetimeTest.class,
                LifetimeBean.class,
                LifetimeDataBean.class,
                LifetimeResourceBean.class,
                TtlBean.class);
    }

    @Test
    @Assertion({"T1", "T2", "T6"})
    void each_entry_lives_as_long_as_its_value_says() {
        both((bean, prefix) -> {
            MethodCache cache = caches.of(bean.getClass(), "token");
            long expirations = cache.stats().expirations();
            long written = System.nanoTime();
            bean.token(prefix + "short", TtlBean.SHORT_TTL);
            bean.token(prefix + "long", Duration.ofMinutes(30));

            Await.until(
                    "the short one expires",
                    TtlBean.SHORT_TTL.plusSeconds(6),
                    () -> cache.stats().expirations() > expirations);
            Duration lifetime = Duration.ofNanos(System.nanoTime() - written);
            assertTrue(lifetime.compareTo(TtlBean.SHORT_TTL) >= 0, () -> "expired after " + lifetime);
            bean.token(prefix + "long", Duration.ZERO);

            assertEquals(1, invocations.count(prefix + "long"));
        });
    }

    @Test
    @Assertion("T6")
    void a_result_with_zero_or_less_is_returned_and_not_cached() {
        both((bean, prefix) -> {
            String name = prefix + "uncached";
            for (int call = 1; call <= 3; call++) {
                assertEquals(name, bean.token(name, Duration.ofSeconds(-call)).text());
                assertEquals(call, invocations.count(name));
            }
        });
        Await.until("all of them are released", () -> invocations.count("release resource uncached") == 3);
    }

    @Test
    @Assertion("T6")
    void a_function_that_throws_fails_no_call_and_the_entry_has_the_ttl() {
        both((bean, prefix) -> {
            String name = prefix + "failing";

            assertEquals(name, bean.token(name, Duration.ofDays(1)).text());
            assertEquals(name, bean.token(name, Duration.ofDays(1)).text());

            assertEquals(1, invocations.count(name));
        });
    }

    @Test
    @Assertion("R3")
    void a_resource_is_released_once_at_its_own_end() {
        resource.token("once", TtlBean.SHORT_TTL);
        Await.until("it is released", () -> invocations.count("release once") > 0);

        assertEquals("once", resource.token("once", Duration.ofMinutes(30)).text());

        assertEquals(2, invocations.count("once"));
        assertEquals(1, invocations.count("release once"));
    }

    @Test
    @Assertion("T7")
    void entries_with_jitter_that_were_written_together_expire_before_their_ttl_and_not_together() {
        both((bean, prefix) -> {
            MethodCache cache = caches.of(bean.getClass(), "spread");
            long start = System.nanoTime();
            for (int i = 0; i < 200; i++) {
                bean.spread(prefix + i);
            }
            long written = System.nanoTime();
            Await.until("half of them expire", () -> cache.stats().entries() < 100);
            if (System.nanoTime() - start < TtlBean.SHORT_TTL.toNanos()) {
                assertTrue(cache.stats().entries() > 0, "all at once");
            }
            Await.until("all of them expire", () -> cache.stats().entries() == 0);

            Duration last = Duration.ofNanos(System.nanoTime() - written);
            assertTrue(last.compareTo(TtlBean.SHORT_TTL.plusSeconds(10)) < 0, () -> "the last after " + last);
        });
    }

    private void both(BothKinds.Check<LifetimeBean> check) {
        BothKinds.check(data, resource, check);
    }
}
