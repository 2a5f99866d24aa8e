package io.larder.tck.singleflight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.CacheStats;
import io.larder.Caches;
import io.larder.InterruptedComputationException;
import io.larder.MethodCache;
import io.larder.RecursiveComputationException;
import io.larder.tck.Assertion;
import io.larder.tck.framework.Await;
import io.larder.tck.framework.BothKinds;
import io.larder.tck.framework.Caller;
import io.larder.tck.framework.Deployments;
import io.larder.tck.framework.InvocationCounter;
import io.larder.tck.framework.MethodGates;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class SingleFlightTest {

    private static final int CALLERS = 1000;

    @Inject
    InvocationCounter invocations;

    @Inject
    MethodGates gates;

    @Inject
    Caches caches;

    @Inject
    RequestId request;

    @Inject
    SingleFlightDataBean data;

    @Inject
    SingleFlightResourceBean resource;

    @Deployment
    static WebArchive war() {
        return Deployments.annotated(
                SingleFlightTest.class,
                SingleFlightBean.class,
                SingleFlightDataBean.class,
                SingleFlightResourceBean.class,
                LoadedValue.class,
                RequestId.class);
    }

    @Test
    @Assertion({"S1", "D1", "R1", "O1"})
    void a_thousand_threads_on_one_cold_key_run_the_method_once() {
        both((bean, prefix) -> {
            MethodCache cache = caches.of(bean.getClass(), "contended");
            String name = prefix + "contended";
            gates.close(name);
            List<Caller<LoadedValue>> callers = Caller.startAll(CALLERS, () -> bean.contended(name));
            Caller.awaitWaiting(CALLERS - 1, callers);
            gates.open(name);
            Set<LoadedValue> values = Collections.newSetFromMap(new IdentityHashMap<>());
            for (Caller<LoadedValue> caller : callers) {
                values.add(caller.result());
            }

            CacheStats stats = cache.stats();
            assertEquals(1, invocations.count(name));
            assertEquals(1, stats.misses());
            assertEquals(CALLERS - 1, stats.hits());
            assertEquals(1, stats.entries());
            assertEquals(0, stats.loadFailures());
            assertEquals(bean == data ? CALLERS : 1, values.size());
        });
    }

    @Test
    @Assertion("S1")
    void other_keys_are_loaded_concurrently() {
        both((bean, prefix) -> {
            gates.close(prefix + "slow");
            Caller<LoadedValue> slow = Caller.start(() -> bean.load(prefix + "slow"));
            gates.awaitArrival(prefix + "slow");

            assertEquals(prefix + "quick", bean.load(prefix + "quick").name());

            gates.open(prefix + "slow");
            slow.result();
        });
    }

    @Test
    @Assertion("S2")
    void a_failed_load_throws_to_its_caller_only_and_one_waiter_loads() {
        both((bean, prefix) -> {
            String name = prefix + "failing";
            gates.close(name);
            Caller<LoadedValue> owner = Caller.start(() -> bean.failFirst(name));
            gates.awaitArrival(name);
            List<Caller<LoadedValue>> waiters = Caller.startAll(4, () -> bean.failFirst(name));
            Caller.awaitWaiting(4, waiters);
            gates.open(name);

            assertInstanceOf(IllegalStateException.class, owner.failure());
            for (Caller<LoadedValue> waiter : waiters) {
                assertEquals(name, waiter.result().name());
            }
            assertEquals(2, invocations.count(name));
        });
    }

    @Test
    @Assertion("S3")
    void an_interrupted_waiter_returns_at_once_and_the_load_continues() {
        both((bean, prefix) -> {
            String name = prefix + "interrupted";
            gates.close(name);
            Caller<LoadedValue> owner = Caller.start(() -> bean.load(name));
            gates.awaitArrival(name);
            Caller<Boolean> waiter = Caller.start(() -> {
                assertThrows(InterruptedComputationException.class, () -> bean.load(name));
                return Thread.currentThread().isInterrupted();
            });
            waiter.awaitWaiting();
            waiter.interrupt();

            assertTrue(waiter.result());

            gates.open(name);

            assertEquals(name, owner.result().name());
            assertEquals(1, invocations.count(name));
        });
    }

    @Test
    @Assertion("S4")
    void recursion_into_the_same_key_is_rejected_and_into_other_keys_allowed() {
        both((bean, prefix) -> {
            assertThrows(RecursiveComputationException.class, () -> bean.recursive(prefix));
            assertEquals(5, bean.countdown(prefix, 5));
        });
    }

    @Test
    @Assertion("S4")
    void a_deadlock_between_in_flight_loads_is_broken() {
        both((bean, prefix) -> {
            gates.close(prefix + "left");
            gates.close(prefix + "right");
            Caller<LoadedValue> left = Caller.start(() -> bean.loadOther(prefix + "left", prefix + "right"));
            Caller<LoadedValue> right = Caller.start(() -> bean.loadOther(prefix + "right", prefix + "left"));
            gates.awaitArrival(prefix + "left");
            gates.awaitArrival(prefix + "right");
            gates.open(prefix + "left");
            left.awaitWaiting();
            long before = System.nanoTime();
            gates.open(prefix + "right");

            assertEquals(prefix + "left", left.result().name());
            assertEquals(prefix + "right", right.result().name());
            assertTrue(System.nanoTime() - before < Await.TIMEOUT.toNanos() / 2, "by the timeout");
        });
    }

    @Test
    @Assertion("S5")
    void clearing_invalidates_in_flight_loads() {
        both((bean, prefix) -> {
            String name = prefix + "cleared";
            gates.close(name);
            Caller<LoadedValue> owner = Caller.start(() -> bean.load(name));
            gates.awaitArrival(name);
            Caller<LoadedValue> waiter = Caller.start(() -> bean.load(name));
            waiter.awaitWaiting();
            caches.of(bean.getClass(), "load").clear();
            Caller<LoadedValue> late = Caller.start(() -> bean.load(name));
            Await.until("the late caller loads", () -> invocations.count(name) == 2);
            gates.open(name);

            int first = owner.result().number();
            assertEquals(first, waiter.result().number());
            assertNotEquals(first, late.result().number());
            assertEquals(late.result().number(), bean.load(name).number());
            assertEquals(2, invocations.count(name));
        });
    }

    @Test
    @Assertion("S6")
    void the_method_runs_in_the_callers_thread_and_request() {
        both((bean, prefix) ->
                assertEquals(request.id() + " in " + Thread.currentThread().getName(), bean.requestAndThread(prefix)));
    }

    private void both(BothKinds.Check<SingleFlightBean> check) {
        BothKinds.check(data, resource, check);
    }
}
