package io.larder.internal.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.larder.Assertion;
import io.larder.LogCapture;
import io.larder.internal.core.method.ReturnKind;
import io.larder.internal.core.store.UnserializableMode;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Stages of values that cannot be marshalled, with {@code larder.on-unserializable = warn}. */
@Timeout(60)
@Assertion({"D14", "H7"})
class UncachedStageTest extends AsyncMethodFixture {

    private final LogCapture log = new LogCapture();

    @BeforeEach
    void returnUncached() {
        application.unserializableMode = UnserializableMode.WARN;
    }

    @AfterEach
    void closeLog() {
        log.close();
    }

    @Test
    void completed_stage_has_its_value() {
        CacheEngine engine = application.data("data");
        Object value = new Object();
        pending = CompletableFuture.completedFuture(value);

        assertSame(value, call(engine).join());
        assertEquals(0, engine.size());
        assertEquals(1, log.lines(Level.WARNING).size());
    }

    @Test
    void awaited_stage_has_its_value() {
        application.returnKind = ReturnKind.AWAITED_STAGE;
        CacheEngine engine = application.data("data");
        pending = CompletableFuture.completedFuture(new Object());

        Object first = call(engine).join();
        pending = CompletableFuture.completedFuture(new Object());

        assertNotSame(first, call(engine).join());
        assertEquals(2, loads.get());
    }

    @Test
    void callers_that_joined_the_first_stage_get_its_value() {
        CacheEngine engine = application.data("data");
        CompletableFuture<@Nullable Object> first = call(engine);
        CompletableFuture<@Nullable Object> joined = call(engine);
        Object value = new Object();

        pending.complete(value);

        assertSame(value, first.join());
        assertSame(value, joined.join());
        assertEquals(1, loads.get());
    }

    @Test
    void after_the_first_such_value_no_caller_joins_a_pending_stage() {
        CacheEngine engine = engineWithUncachedValue();
        CompletableFuture<@Nullable Object> firstPending = pending;
        CompletableFuture<@Nullable Object> first = call(engine);
        pending = new CompletableFuture<>();
        CompletableFuture<@Nullable Object> second = call(engine);

        pending.complete("second");
        Object value = new Object();
        firstPending.complete(value);

        assertSame(value, first.join());
        assertEquals("second", second.join());
        assertEquals(3, loads.get());
        assertEquals("second", call(engine).join());
        assertEquals(3, loads.get());
        assertEquals(1, log.lines(Level.WARNING).size());
    }

    @Test
    @Assertion("S5")
    void clear_detaches_a_stage_that_no_caller_joins() {
        CacheEngine engine = engineWithUncachedValue();
        call(engine);

        engine.clear();
        pending.complete("old");

        assertEquals(0, engine.size());
    }

    private CacheEngine engineWithUncachedValue() {
        CacheEngine engine = application.data("data");
        pending = CompletableFuture.completedFuture(new Object());
        call(engine).join();
        pending = new CompletableFuture<>();
        return engine;
    }
}
