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
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** By the real clock; the exact moment is looked at in plain Java, with a clock set by hand. */
@ExtendWith(ArquillianExtension.class)
class ExpiryAndEvictionTest {

    @Inject
    InvocationCounter invocations;

    @Inject
    Caches caches;

    @Inject
    TtlDataBean data;

    @Inject
    TtlResourceBean resource;

    @Deployment
    static WebArchive war() {
        return Deployments.annotated(
                ExpiryAndEvictionTest.class, TtlBean.class, TtlDataBean.class, TtlResourceBean.class);
    }

    @Test
    @Assertion("T1")
    void an_entry_is_served_until_its_ttl_has_passed_and_a_read_does_not_extend_it() {
        both((bean, prefix) -> {
            String name = prefix + "entry";
            long before = System.nanoTime();
            bean.shortTtl(name);
            long written = System.nanoTime();
            Await.until("the method runs again", () -> {
                boolean expired = System.nanoTime() - written >= TtlBean.SHORT_TTL.toNanos();
                bean.shortTtl(name);
                boolean reloaded = invocations.count(name) > 1;
                assertTrue(reloaded || !expired, "served after its ttl");
                return reloaded;
            });
            Duration lifetime = Duration.ofNanos(System.nanoTime() - before);

            assertTrue(lifetime.compareTo(TtlBean.SHORT_TTL) >= 0, () -> "expired after " + lifetime);
        });
    }

    @Test
    @Assertion("T1")
    void the_ttl_of_one_method_does_not_affect_entries_of_another() {
        both((bean, prefix) -> {
            bean.shortTtl(prefix + "shortTtl");
            bean.longTtl(prefix + "long");
            Await.until(
                    "the entry with the short ttl is removed",
                    () -> cache(bean, "shortTtl").size() == 0);
            bean.longTtl(prefix + "long");

            assertEquals(1, invocations.count(prefix + "long"));
        });
    }

    @Test
    @Assertion({"T2", "O1"})
    void an_expired_entry_is_removed_within_5_s_without_further_calls() {
        both((bean, prefix) -> {
            MethodCache cache = cache(bean, "shortTtlWithStats");
            bean.shortTtlWithStats(prefix);

            Await.until(
                    "the expiry is counted",
                    TtlBean.SHORT_TTL.plusSeconds(6),
                    () -> cache.stats().expirations() == 1);
            assertEquals(0, cache.stats().entries());
        });
    }

    @Test
    @Assertion("T3")
    void a_full_cache_admits_each_new_entry_and_never_exceeds_its_bound() {
        both((bean, prefix) -> {
            for (int number = 0; number < 50; number++) {
                bean.bounded(prefix + number);
                bean.bounded(prefix + number);

                assertEquals(1, invocations.count(prefix + number));
                assertTrue(cache(bean, "bounded").size() <= TtlBean.MAX_ENTRIES);
            }
            assertEquals(
                    50 - TtlBean.MAX_ENTRIES, cache(bean, "bounded").stats().evictions());
        });
    }

    @Test
    @Assertion("T3")
    void entries_that_are_read_often_survive_a_scan() {
        both((bean, kind) -> {
            // Other tests count calls by the kind alone.
            String prefix = kind + "scanned ";
            int often = TtlBean.SCANNED_ENTRIES / 2;
            for (int round = 0; round < 20; round++) {
                IntStream.range(0, often).forEach(i -> bean.scanned(prefix + i));
            }
            IntStream.range(1_000, 1_000 + 5 * TtlBean.SCANNED_ENTRIES).forEach(i -> bean.scanned(prefix + i));

            IntStream.range(0, often).forEach(i -> bean.scanned(prefix + i));

            long survivors = IntStream.range(0, often)
                    .filter(i -> invocations.count(prefix + i) == 1)
                    .count();
            assertTrue(survivors >= 0.9 * often, survivors + " of " + often);
        });
    }

    private MethodCache cache(TtlBean bean, String method) {
        return caches.of(bean.getClass(), method);
    }

    private void both(BothKinds.Check<TtlBean> check) {
        BothKinds.check(data, resource, check);
    }
}
