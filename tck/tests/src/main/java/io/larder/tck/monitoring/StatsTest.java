package io.larder.tck.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.CacheKind;
import io.larder.CacheStats;
import io.larder.Caches;
import io.larder.MethodCache;
import io.larder.tck.Assertion;
import io.larder.tck.framework.BothKinds;
import io.larder.tck.framework.Caller;
import io.larder.tck.framework.Deployments;
import io.larder.tck.framework.MethodGates;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class StatsTest {

    private static final int CALLERS = 8;
    private static final int CALLS = 2_000;
    private static final int KEYS = 50;

    @Inject
    Caches caches;

    @Inject
    MethodGates gates;

    @Inject
    StatsDataBean data;

    @Inject
    StatsResourceBean resource;

    @Deployment
    static WebArchive war() {
        return Deployments.annotated(StatsTest.class, StatsBean.class, StatsDataBean.class, StatsResourceBean.class);
    }

    @Test
    @Assertion("O1")
    void each_call_is_counted_once_as_hit_or_miss() {
        both((bean, prefix) -> {
            MethodCache cache = cache(bean, "value");

            assertEquals(1.0, cache.stats().hitRatio());

            bean.value(prefix + "a", false);
            bean.value(prefix + "a", false);
            bean.value(prefix + "a", false);
            bean.value(prefix + "b", false);
            assertThrows(IllegalStateException.class, () -> bean.value(prefix + "c", true));
            CacheStats stats = cache.stats();

            assertEquals(2, stats.hits());
            assertEquals(3, stats.misses());
            assertEquals(1, stats.loadFailures());
            assertEquals(0, stats.evictions());
            assertEquals(0, stats.expirations());
            assertEquals(2, stats.entries());
            assertEquals(2, cache.size());
            assertEquals(0.4, stats.hitRatio());
            assertTrue(stats.loadTime().compareTo(Duration.ZERO) > 0);
            if (cache.kind() == CacheKind.DATA) {
                assertTrue(stats.bytes() > 0);
            } else {
                assertEquals(-1, stats.bytes());
            }
        });
    }

    @Test
    @Assertion("O1")
    void evictions_are_counted_and_stats_are_not_reset_by_clearing() {
        both((bean, prefix) -> {
            MethodCache cache = cache(bean, "bounded");
            for (int number = 0; number < 5; number++) {
                bean.bounded(prefix + number);
            }
            cache.clear();
            CacheStats stats = cache.stats();

            assertEquals(5, stats.misses());
            assertEquals(3, stats.evictions());
            assertEquals(0, stats.entries());
            assertTrue(stats.bytes() <= 0);
        });
    }

    @Test
    @Assertion("O1")
    void stats_are_exact_under_load() {
        both((bean, prefix) -> {
            List<Caller<Integer>> callers = Caller.startAll(CALLERS, () -> {
                for (int call = 0; call < CALLS; call++) {
                    bean.concurrent(prefix + call % KEYS);
                }
                return CALLS;
            });
            for (Caller<Integer> caller : callers) {
                caller.result();
            }
            CacheStats stats = cache(bean, "concurrent").stats();

            assertEquals(KEYS, stats.misses());
            assertEquals(CALLERS * CALLS - KEYS, stats.hits());
            assertEquals(KEYS, stats.entries());
        });
    }

    @Test
    @Assertion("O1")
    void waiting_is_not_part_of_the_load_time() {
        both((bean, prefix) -> {
            long before = System.nanoTime();
            gates.close(prefix);
            List<Caller<String>> callers = Caller.startAll(5, () -> bean.slow(prefix));
            Caller.awaitWaiting(4, callers);
            gates.open(prefix);
            for (Caller<String> caller : callers) {
                caller.result();
            }
            Duration lasted = Duration.ofNanos(System.nanoTime() - before);

            Duration loadTime = cache(bean, "slow").stats().loadTime();
            assertTrue(loadTime.compareTo(Duration.ZERO) > 0);
            assertTrue(loadTime.compareTo(lasted) <= 0, () -> loadTime + " in " + lasted);
        });
    }

    private MethodCache cache(StatsBean bean, String method) {
        return caches.of(bean.getClass(), method);
    }

    private void both(BothKinds.Check<StatsBean> check) {
        BothKinds.check(data, resource, check);
    }
}
