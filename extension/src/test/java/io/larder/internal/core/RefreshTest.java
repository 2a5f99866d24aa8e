package io.larder.internal.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.Assertion;
import io.larder.CacheStats;
import io.larder.internal.core.method.Invocation;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RefreshTest {

    private static final Duration TTL = Duration.ofSeconds(10);
    private static final Duration MAX_STALE = Duration.ofSeconds(100);

    private final EngineFixture application = new EngineFixture();
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final AtomicInteger loads = new AtomicInteger();
    private Invocation method = loads::incrementAndGet;

    @Test
    @Assertion({"T4", "N1", "O1"})
    void stale_value_is_served_at_once_while_one_refresh_runs() throws Exception {
        CacheEngine engine = engineWithStaleEntry();

        assertEquals(List.of(1, 1, 1), List.of(call(engine), call(engine), call(engine)));
        assertEquals(1, background.size());
        background.remove().run();
        assertEquals(2, call(engine));

        CacheStats stats = engine.stats();
        assertEquals(List.of(4L, 1L, 0L), List.of(stats.hits(), stats.misses(), stats.expirations()));
        assertEquals(2, application.events.size());
    }

    @Test
    @Assertion("T4")
    void failed_refresh_retains_the_stale_value_and_is_retried_after_a_tenth_of_max_stale() throws Exception {
        CacheEngine engine = engineWithStaleEntry();
        call(engine);
        method = () -> {
            throw new IllegalStateException();
        };
        background.remove().run();

        assertEquals(1, call(engine));
        application.ticker.advance(MAX_STALE.dividedBy(10).minusNanos(1));
        assertEquals(1, call(engine));
        assertEquals(0, background.size());
        application.ticker.advance(Duration.ofNanos(1));
        assertEquals(1, call(engine));

        assertEquals(1, background.size());
        assertEquals(1, engine.stats().loadFailures());
    }

    @Test
    @Assertion("T4")
    void rejected_refresh_retains_the_stale_value() throws Exception {
        CacheEngine engine = engineWithStaleEntry();
        application.executor = task -> {
            throw new RejectedExecutionException();
        };

        assertEquals(1, call(engine));
        application.executor = background::add;
        assertEquals(1, call(engine));

        assertEquals(1, background.size());
    }

    @Test
    @Assertion({"T1", "T4"})
    void after_max_stale_callers_load() throws Exception {
        CacheEngine engine = engineWithStaleEntry();
        application.ticker.advance(MAX_STALE.minus(Duration.ofNanos(1)));
        assertEquals(1, call(engine));
        application.ticker.advance(Duration.ofNanos(1));
        background.remove().run();
        application.ticker.advance(TTL.plus(MAX_STALE));

        assertEquals(3, call(engine));
        assertEquals(2, engine.stats().expirations());
    }

    @Test
    @Assertion("R5")
    void refresh_replaces_the_resource_before_the_old_one_is_released() throws Exception {
        CacheEngine engine = application.resources("resource", this::expiringSettings);
        refreshThrough(engine);
        call(engine);
        application.ticker.advance(TTL);
        call(engine);

        background.remove().run();

        assertEquals(List.of("REPLACED 1"), application.removals);
        assertEquals(2, call(engine));
    }

    @Test
    @Assertion({"T4", "S5"})
    void clear_detaches_the_refresh() throws Exception {
        CacheEngine engine = engineWithStaleEntry();
        call(engine);

        engine.clear();
        background.remove().run();

        assertEquals(0, engine.size());
    }

    @Test
    @Assertion("T4")
    void queued_refresh_is_joined_after_max_stale() throws Exception {
        CacheEngine engine = engineWithStaleEntry();
        call(engine);
        application.ticker.advance(MAX_STALE);
        ConcurrentCallers callers = new ConcurrentCallers();
        callers.start(() -> call(engine));
        callers.awaitWaiting(1);

        background.remove().run();

        assertEquals(List.of(2), callers.results());
        assertEquals(2, loads.get());
    }

    /** An engine with one entry whose time to live is over. */
    private CacheEngine engineWithStaleEntry() throws Exception {
        CacheEngine engine = application.data("data", this::expiringSettings);
        refreshThrough(engine);
        call(engine);
        application.ticker.advance(TTL);
        return engine;
    }

    private EngineFixture.SettingsBuilder expiringSettings(EngineFixture.SettingsBuilder settings) {
        application.executor = background::add;
        return settings.ttl(TTL).maxStale(MAX_STALE);
    }

    private void refreshThrough(CacheEngine engine) {
        application.beanInvoker = arguments -> engine.call(arguments, method);
    }

    private @Nullable Object call(CacheEngine engine) throws Exception {
        return engine.call(new Object[] {"a"}, method);
    }
}
