package io.larder.tck.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.CacheKind;
import io.larder.CacheStats;
import io.larder.Caches;
import io.larder.MethodCache;
import io.larder.tck.Assertion;
import io.larder.tck.framework.Caller;
import io.larder.tck.framework.Gates;
import io.larder.tck.framework.Kinds;
import io.larder.tck.framework.Wars;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class FiguresTest {

    private static final int CALLERS = 8;
    private static final int CALLS = 2_000;
    private static final int KEYS = 50;

    @Inject
    Caches caches;

    @Inject
    Gates gates;

    @Inject
    DataOffice data;

    @Inject
    ResourceOffice resource;

    @Deployment
    static WebArchive war() {
        return Wars.annotated(FiguresTest.class, Office.class, DataOffice.class, ResourceOffice.class);
    }

    @Test
    @Assertion("O1")
    void each_call_counts_once_and_for_what_it_was() {
        both((office, mark) -> {
            MethodCache cache = cache(office, "file");

            assertEquals(1.0, cache.stats().hitRatio());

            office.file(mark + "a", false);
            office.file(mark + "a", false);
            office.file(mark + "a", false);
            office.file(mark + "b", false);
            assertThrows(IllegalStateException.class, () -> office.file(mark + "c", true));
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
    void what_is_pushed_out_is_counted_and_the_figures_survive_clearing() {
        both((office, mark) -> {
            MethodCache cache = cache(office, "small");
            for (int number = 0; number < 5; number++) {
                office.small(mark + number);
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
    void the_figures_are_exact_under_load() {
        both((office, mark) -> {
            List<Caller<Integer>> callers = Caller.crowd(CALLERS, () -> {
                for (int call = 0; call < CALLS; call++) {
                    office.busy(mark + call % KEYS);
                }
                return CALLS;
            });
            for (Caller<Integer> caller : callers) {
                caller.result();
            }
            CacheStats stats = cache(office, "busy").stats();

            assertEquals(KEYS, stats.misses());
            assertEquals(CALLERS * CALLS - KEYS, stats.hits());
            assertEquals(KEYS, stats.entries());
        });
    }

    @Test
    @Assertion("O1")
    void waiting_is_left_out_of_the_load_time() {
        both((office, mark) -> {
            long before = System.nanoTime();
            gates.close(mark);
            List<Caller<String>> callers = Caller.crowd(5, () -> office.slow(mark));
            Caller.awaitWaiting(4, callers);
            gates.open(mark);
            for (Caller<String> caller : callers) {
                caller.result();
            }
            Duration lasted = Duration.ofNanos(System.nanoTime() - before);

            Duration loadTime = cache(office, "slow").stats().loadTime();
            assertTrue(loadTime.compareTo(Duration.ZERO) > 0);
            assertTrue(loadTime.compareTo(lasted) <= 0, () -> loadTime + " in " + lasted);
        });
    }

    private MethodCache cache(Office office, String method) {
        return caches.of(office.getClass(), method);
    }

    private void both(Kinds.Check<Office> check) {
        Kinds.both(data, resource, check);
    }
}
