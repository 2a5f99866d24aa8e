package io.larder.tck.flight;

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
import io.larder.tck.framework.Caller;
import io.larder.tck.framework.Gates;
import io.larder.tck.framework.Kinds;
import io.larder.tck.framework.Runs;
import io.larder.tck.framework.Wars;
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
class FlightTest {

    private static final int CROWD = 1000;

    @Inject
    Runs runs;

    @Inject
    Gates gates;

    @Inject
    Caches caches;

    @Inject
    Visit visit;

    @Inject
    DataTower data;

    @Inject
    ResourceTower resource;

    @Deployment
    static WebArchive war() {
        return Wars.annotated(
                FlightTest.class, Tower.class, DataTower.class, ResourceTower.class, Landing.class, Visit.class);
    }

    @Test
    @Assertion({"S1", "D1", "R1", "O1"})
    void a_thousand_threads_on_one_cold_key_run_the_method_once() {
        both((tower, mark) -> {
            MethodCache cache = caches.of(tower.getClass(), "crowded");
            String name = mark + "crowd";
            gates.close(name);
            List<Caller<Landing>> crowd = Caller.crowd(CROWD, () -> tower.crowded(name));
            Caller.awaitWaiting(CROWD - 1, crowd);
            gates.open(name);
            Set<Landing> landings = Collections.newSetFromMap(new IdentityHashMap<>());
            for (Caller<Landing> caller : crowd) {
                landings.add(caller.result());
            }

            CacheStats stats = cache.stats();
            assertEquals(1, runs.count(name));
            assertEquals(1, stats.misses());
            assertEquals(CROWD - 1, stats.hits());
            assertEquals(1, stats.entries());
            assertEquals(0, stats.loadFailures());
            assertEquals(tower == data ? CROWD : 1, landings.size());
        });
    }

    @Test
    @Assertion("S1")
    void other_keys_are_computed_meanwhile() {
        both((tower, mark) -> {
            gates.close(mark + "slow");
            Caller<Landing> slow = Caller.start(() -> tower.land(mark + "slow"));
            gates.awaitArrival(mark + "slow");

            assertEquals(mark + "quick", tower.land(mark + "quick").name());

            gates.open(mark + "slow");
            slow.result();
        });
    }

    @Test
    @Assertion("S2")
    void the_owners_exception_is_the_owners_and_one_waiter_computes() {
        both((tower, mark) -> {
            String name = mark + "crash";
            gates.close(name);
            Caller<Landing> owner = Caller.start(() -> tower.crash(name));
            gates.awaitArrival(name);
            List<Caller<Landing>> waiters = Caller.crowd(4, () -> tower.crash(name));
            Caller.awaitWaiting(4, waiters);
            gates.open(name);

            assertInstanceOf(IllegalStateException.class, owner.failure());
            for (Caller<Landing> waiter : waiters) {
                assertEquals(name, waiter.result().name());
            }
            assertEquals(2, runs.count(name));
        });
    }

    @Test
    @Assertion("S3")
    void an_interrupted_waiter_leaves_at_once_and_the_owner_goes_on() {
        both((tower, mark) -> {
            String name = mark + "interrupted";
            gates.close(name);
            Caller<Landing> owner = Caller.start(() -> tower.land(name));
            gates.awaitArrival(name);
            Caller<Boolean> waiter = Caller.start(() -> {
                assertThrows(InterruptedComputationException.class, () -> tower.land(name));
                return Thread.currentThread().isInterrupted();
            });
            waiter.awaitWaiting();
            waiter.interrupt();

            assertTrue(waiter.result());

            gates.open(name);

            assertEquals(name, owner.result().name());
            assertEquals(1, runs.count(name));
        });
    }

    @Test
    @Assertion("S4")
    void asking_for_the_own_key_is_refused_at_once_and_for_others_is_fine() {
        both((tower, mark) -> {
            assertThrows(RecursiveComputationException.class, () -> tower.circle(mark));
            assertEquals(5, tower.countdown(mark, 5));
        });
    }

    @Test
    @Assertion("S4")
    void threads_that_would_wait_for_each_other_all_come_to_an_end() {
        both((tower, mark) -> {
            gates.close(mark + "left");
            gates.close(mark + "right");
            Caller<Landing> left = Caller.start(() -> tower.via(mark + "left", mark + "right"));
            Caller<Landing> right = Caller.start(() -> tower.via(mark + "right", mark + "left"));
            gates.awaitArrival(mark + "left");
            gates.awaitArrival(mark + "right");
            gates.open(mark + "left");
            left.awaitWaiting();
            long before = System.nanoTime();
            gates.open(mark + "right");

            assertEquals(mark + "left", left.result().name());
            assertEquals(mark + "right", right.result().name());
            assertTrue(System.nanoTime() - before < Await.LONG.toNanos() / 2, "by the time-out");
        });
    }

    @Test
    @Assertion("S5")
    void clearing_cuts_off_what_runs() {
        both((tower, mark) -> {
            String name = mark + "cleared";
            gates.close(name);
            Caller<Landing> owner = Caller.start(() -> tower.land(name));
            gates.awaitArrival(name);
            Caller<Landing> waiter = Caller.start(() -> tower.land(name));
            waiter.awaitWaiting();
            caches.of(tower.getClass(), "land").clear();
            Caller<Landing> late = Caller.start(() -> tower.land(name));
            Await.until("the late one computes", () -> runs.count(name) == 2);
            gates.open(name);

            int first = owner.result().number();
            assertEquals(first, waiter.result().number());
            assertNotEquals(first, late.result().number());
            assertEquals(late.result().number(), tower.land(name).number());
            assertEquals(2, runs.count(name));
        });
    }

    @Test
    @Assertion("S6")
    void the_method_runs_in_the_callers_thread_and_request() {
        both((tower, mark) ->
                assertEquals(visit.id() + " in " + Thread.currentThread().getName(), tower.whereabouts(mark)));
    }

    private void both(Kinds.Check<Tower> check) {
        Kinds.both(data, resource, check);
    }
}
