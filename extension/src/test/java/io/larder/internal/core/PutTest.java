package io.larder.internal.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.larder.Assertion;
import io.larder.UnserializableValueException;
import io.larder.internal.core.EngineFixture.SettingsBuilder;
import io.larder.internal.core.FakeTransactions.FakeTransaction;
import io.larder.internal.core.load.HitHandler;
import io.larder.internal.core.method.ReturnKind;
import io.larder.internal.core.transaction.TransactionMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
class PutTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final EngineFixture application = new EngineFixture();
    private final ConcurrentCallers callers = new ConcurrentCallers();
    private final CountDownLatch latch = new CountDownLatch(1);
    private final CountDownLatch loading = new CountDownLatch(1);

    @Test
    @Assertion({"H12", "D1"})
    void calls_hit_a_copy_of_the_value() throws Exception {
        CacheEngine engine = application.data("data");
        List<String> value = new ArrayList<>(List.of("put"));

        engine.put(args("a"), value);
        value.add("changed");

        Object hit = call(engine, "a", "loaded");
        assertEquals(List.of("put"), hit);
        assertNotSame(hit, call(engine, "a", "loaded"));
        assertEquals("loaded", call(engine, "b", "loaded"));
        assertEquals(2, engine.stats().hits());
        assertEquals(1, engine.stats().misses());
    }

    @Test
    @Assertion({"H12", "H3"})
    void null_is_a_value() throws Exception {
        CacheEngine engine = application.data("data");
        engine.put(args("a"), null);
        assertEquals(null, call(engine, "a", "loaded"));
    }

    @Test
    @Assertion({"H12", "R3"})
    void resource_replaces_the_old_one_which_is_released_once() throws Exception {
        CacheEngine engine = application.resources("resource");
        Object put = new StringBuilder("put");
        call(engine, "a", "loaded");

        engine.put(args("a"), put);
        assertSame(put, call(engine, "a", "other"));
        assertEquals(List.of("REPLACED loaded"), application.removals);

        engine.stop();
        assertEquals(List.of("REPLACED loaded", "STOPPED put"), application.removals);
    }

    @Test
    @Assertion({"H12", "T1"})
    void ttl_counts_from_the_put() throws Exception {
        CacheEngine engine = application.data("data", settings -> settings.ttl(HOUR));
        call(engine, "a", "loaded");
        application.ticker.advance(HOUR.minusNanos(1));
        engine.put(args("a"), "put");
        application.ticker.advance(HOUR.minusNanos(1));
        assertEquals("put", call(engine, "a", "other"));
        application.ticker.advance(Duration.ofNanos(1));
        assertEquals("other", call(engine, "a", "other"));
    }

    @Test
    @Assertion({"H12", "S5"})
    void load_that_began_before_is_not_cached() throws Exception {
        CacheEngine engine = application.resources("resource");
        callers.start(() -> engine.call(args("a"), this::blockingLoad));
        loading.await();

        engine.put(args("a"), "put");
        assertEquals("put", call(engine, "a", "other"));
        latch.countDown();

        assertEquals(List.of("loaded before"), callers.results());
        assertEquals("put", call(engine, "a", "other"));
        assertEquals(List.of("DETACHED loaded before"), application.removals);
    }

    @Test
    @Assertion({"H12", "T6"})
    void value_that_is_not_cached_removes_the_older_entry() throws Exception {
        application.unless = "empty"::equals;
        application.lifetime = value -> "short".equals(value) ? Duration.ZERO : null;
        CacheEngine engine = application.data("data", SettingsBuilder::ownLifetimes);
        for (String uncached : List.of("empty", "short")) {
            call(engine, uncached, "loaded");
            assertEquals(1, engine.size());
            engine.put(args(uncached), uncached);
            assertEquals(0, engine.size());
        }
    }

    @Test
    @Assertion({"H12", "D4", "O1"})
    void value_that_cannot_be_copied_leaves_the_older_entry_and_counts_no_failure() throws Exception {
        CacheEngine engine = application.data("data");
        call(engine, "a", "loaded");
        assertThrows(UnserializableValueException.class, () -> engine.put(args("a"), new Object()));
        assertEquals("loaded", call(engine, "a", "other"));
        assertEquals(0, engine.stats().loadFailures());
    }

    @ParameterizedTest
    @EnumSource(TransactionMode.class)
    @Assertion({"H12", "W6"})
    void transaction_decides(TransactionMode mode) throws Exception {
        application.mode = mode;
        CacheEngine engine = application.data("data");
        call(engine, "a", "old");
        call(engine, "b", "old");

        FakeTransaction committed = application.transactions.begin();
        engine.put(args("a"), "put");
        assertEquals("put", call(engine, "a", "other"));
        assertEquals("put", engine.getIfPresent(args("a")));
        committed.commit();
        assertEquals("put", call(engine, "a", "other"));

        FakeTransaction rolledBack = application.transactions.begin();
        engine.put(args("b"), "put");
        assertEquals("put", call(engine, "b", "other"));
        rolledBack.rollBack();
        assertEquals(mode == TransactionMode.NONE ? "put" : "again", call(engine, "b", "again"));
    }

    @Test
    @Assertion({"H12", "W6"})
    void commit_replaces_what_others_loaded_before_it() throws Exception {
        CacheEngine engine = application.data("data");
        FakeTransaction transaction = application.transactions.begin();
        engine.put(args("a"), "put");
        application.transactions.suspend();
        assertEquals("before the commit", call(engine, "a", "before the commit"));
        callers.start(() -> engine.call(args("b"), this::blockingLoad));
        loading.await();
        application.transactions.resume(transaction);
        engine.put(args("b"), "put");
        transaction.commit();
        latch.countDown();
        callers.results();

        assertEquals("put", call(engine, "a", "other"));
        assertEquals("put", call(engine, "b", "other"));
    }

    @Test
    @Assertion({"H12", "S5"})
    void clear_before_the_commit_removes_it() throws Exception {
        CacheEngine engine = application.data("data");
        FakeTransaction transaction = application.transactions.begin();
        engine.put(args("a"), "put");
        application.transactions.suspend();
        engine.clear();
        transaction.commit();
        assertEquals(0, engine.size());
    }

    @Test
    @Assertion({"H12", "H13", "H7"})
    void stage_methods_take_and_give_the_value_itself() throws Exception {
        application.returnKind = ReturnKind.STAGE;
        CacheEngine engine = application.data("data");
        engine.put(args("a"), "put");
        assertEquals("put", engine.getIfPresent(args("a")));
        assertEquals(
                "put",
                ((CompletionStage<?>) engine.call(args("a"), () -> "never"))
                        .toCompletableFuture()
                        .get());
    }

    @Test
    @Assertion({"H12", "H10"})
    void session_has_its_own_entry() throws Exception {
        String[] session = {"one"};
        application.sessionIds = () -> session[0];
        CacheEngine engine = application.data("data", SettingsBuilder::sessionScope);
        engine.put(args("a"), "put");
        session[0] = "two";
        assertSame(HitHandler.MISS, engine.getIfPresent(args("a")));
        assertEquals("loaded", call(engine, "a", "loaded"));
        session[0] = "one";
        assertEquals("put", engine.getIfPresent(args("a")));
    }

    @Test
    @Assertion({"H13", "O1"})
    void get_if_present_neither_loads_nor_counts() throws Exception {
        application.validate = resource -> !"invalid".equals(resource);
        CacheEngine engine = application.resources("resource", settings -> settings.ttl(HOUR));
        assertSame(HitHandler.MISS, engine.getIfPresent(args("a")));
        engine.put(args("a"), "put");
        engine.put(args("b"), "invalid");
        engine.put(args("c"), null);

        assertEquals("put", engine.getIfPresent(args("a")));
        assertSame(HitHandler.MISS, engine.getIfPresent(args("b")));
        assertEquals(null, engine.getIfPresent(args("c")));
        application.ticker.advance(HOUR);
        assertSame(HitHandler.MISS, engine.getIfPresent(args("a")));
        assertEquals(0, engine.stats().hits());
        assertEquals(0, engine.stats().misses());
    }

    @Test
    @Assertion("H13")
    void get_if_present_waits_for_no_load() throws Exception {
        CacheEngine engine = application.data("data");
        callers.start(() -> engine.call(args("a"), this::blockingLoad));
        loading.await();
        assertSame(HitHandler.MISS, engine.getIfPresent(args("a")));
        latch.countDown();
        callers.results();
        assertEquals("loaded before", engine.getIfPresent(args("a")));
    }

    @Test
    @Assertion({"H12", "H14", "C3", "R3"})
    void puts_bypasses_loads_and_clears_of_one_key_release_each_resource_once() throws Exception {
        CacheEngine engine = application.resources("resource", settings -> settings.maxEntries(3));
        AtomicInteger created = new AtomicInteger();
        for (int thread = 0; thread < 8; thread++) {
            int kind = thread;
            callers.start(() -> {
                for (int i = 0; i < 500; i++) {
                    Object[] key = args(i % 4);
                    switch (kind % 4) {
                        case 0 -> engine.put(key, "r" + created.incrementAndGet());
                        case 1 -> application.bypass.run(() -> engine.call(key, () -> "r" + created.incrementAndGet()));
                        case 2 -> engine.call(key, () -> "r" + created.incrementAndGet());
                        default -> engine.clearEntry(key);
                    }
                }
                return null;
            });
        }
        callers.results();
        engine.stop();

        Map<String, Integer> released = new HashMap<>();
        for (String removal : application.removals) {
            released.merge(removal.replaceFirst("[A-Z]+ ", ""), 1, Integer::sum);
        }
        assertEquals(created.get(), released.size());
        assertEquals(
                List.of(),
                released.entrySet().stream().filter(e -> e.getValue() != 1).toList());
    }

    private Object blockingLoad() throws InterruptedException {
        loading.countDown();
        latch.await();
        return "loaded before";
    }

    private static @Nullable Object call(CacheEngine engine, Object key, Object loaded) throws Exception {
        return engine.call(args(key), () -> loaded);
    }

    private static Object[] args(Object argument) {
        return new Object[] {argument};
    }
}
