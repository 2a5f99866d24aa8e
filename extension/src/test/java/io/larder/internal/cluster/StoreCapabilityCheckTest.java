package io.larder.internal.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.internal.cluster.MapStore.Answer;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@Assertion("G13")
class StoreCapabilityCheckTest {

    private final SimulatedTime time = new SimulatedTime();

    private StoreCapabilityCheck.Result probe(MapStore store) throws InterruptedException {
        return new StoreCapabilityCheck(store, time.of(Duration.ZERO), Duration.ofSeconds(1)).run(new UUID(1, 2));
    }

    private void assertProblem(String id, MapStore store) throws InterruptedException {
        String problem = probe(store).problem();
        assertTrue(problem != null && problem.startsWith("LARDER-" + id), problem);
    }

    @Test
    void a_store_that_behaves_passes_and_nothing_of_the_probe_stays_in_it() throws Exception {
        MapStore store = new MapStore(time::nanoTime);

        assertTrue(probe(store).isFine());

        time.advance(Duration.ofSeconds(1));
        assertEquals(
                0,
                store.slots.values().stream()
                        .filter(slot -> slot.expiresAt() > time.nanoTime())
                        .count());
    }

    @Test
    void a_store_that_does_not_say_what_putIfAbsent_finds_is_a_problem() throws Exception {
        assertProblem("13010", new MapStore(time::nanoTime) {
            @Override
            public CompletableFuture<@Nullable Stored> putIfAbsent(byte[] key, byte[] value, Duration lifespan) {
                return super.putIfAbsent(key, value, lifespan).thenApply(present -> null);
            }
        });
        assertProblem("13010", new MapStore(time::nanoTime) {
            @Override
            public CompletableFuture<@Nullable Stored> putIfAbsent(byte[] key, byte[] value, Duration lifespan) {
                return super.putIfAbsent(key, value, lifespan).thenApply(present -> Stored.of(value));
            }
        });
    }

    @Test
    void a_store_that_never_replaces_or_always_does_is_a_problem() throws Exception {
        for (boolean always : new boolean[] {false, true}) {
            assertProblem("13011", new MapStore(time::nanoTime) {
                @Override
                public CompletableFuture<Boolean> replace(
                        byte[] key, Stored expected, byte[] value, Duration lifespan) {
                    return CompletableFuture.completedFuture(always);
                }
            });
            assertProblem("13011", new MapStore(time::nanoTime) {
                @Override
                public CompletableFuture<Boolean> remove(byte[] key, Stored expected) {
                    return CompletableFuture.completedFuture(always);
                }
            });
        }
    }

    @Test
    void a_store_that_changes_values_is_a_problem() throws Exception {
        assertProblem("13012", new MapStore(time::nanoTime) {
            @Override
            public CompletableFuture<@Nullable Stored> putIfAbsent(byte[] key, byte[] value, Duration lifespan) {
                byte[] changed = value.clone();
                changed[128] = '?';
                return super.putIfAbsent(key, changed, lifespan);
            }
        });
    }

    @Test
    void a_store_that_ends_nothing_is_a_problem() throws Exception {
        MapStore store = new MapStore(time::nanoTime);
        store.ignoresLifespans = true;

        assertProblem("13013", store);
    }

    @Test
    void a_store_that_does_not_answer_is_no_problem_of_its_configuration() throws Exception {
        MapStore store = new MapStore(time::nanoTime);
        store.answer = Answer.NEVER;
        StoreCapabilityCheck.Result hanging = probe(store);
        store.answer = Answer.FAILS;
        StoreCapabilityCheck.Result failing = probe(store);

        assertNull(hanging.problem());
        assertEquals(
                TimeoutException.class, assertNotNullAnd(hanging.unavailable()).getClass());
        assertNull(failing.problem());
        assertEquals(
                IllegalStateException.class,
                assertNotNullAnd(failing.unavailable()).getClass());
    }

    private static Throwable assertNotNullAnd(@Nullable Throwable failure) {
        assertNotNull(failure);
        return failure;
    }
}
