package io.larder.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.Assertion;
import io.larder.CacheStats;
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
    private static final Duration STALE = Duration.ofSeconds(100);

    private final EngineFixture application = new EngineFixture();
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final AtomicInteger runs = new AtomicInteger();
    private Computation method = runs::incrementAndGet;

    @Test
    @Assertion({"T4", "N1", "O1"})
    void stale_value_is_served_at_once_while_one_refresh_runs() throws Exception {
        CallEngine engine = stale();

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
    void failing_refresh_keeps_the_stale_value_and_is_tried_again_after_a_tenth_of_the_window() throws Exception {
        CallEngine engine = stale();
        call(engine);
        method = () -> {
            throw new IllegalStateException();
        };
        background.remove().run();

        assertEquals(1, call(engine));
        application.ticker.advance(STALE.dividedBy(10).minusNanos(1));
        assertEquals(1, call(engine));
        assertEquals(0, background.size());
        application.ticker.advance(Duration.ofNanos(1));
        assertEquals(1, call(engine));

        assertEquals(1, background.size());
        assertEquals(1, engine.stats().loadFailures());
    }

    @Test
    @Assertion("T4")
    void refused_refresh_leaves_the_stale_value() throws Exception {
        CallEngine engine = stale();
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
    void after_the_window_callers_compute() throws Exception {
        CallEngine engine = stale();
        application.ticker.advance(STALE.minus(Duration.ofNanos(1)));
        assertEquals(1, call(engine));
        application.ticker.advance(Duration.ofNanos(1));
        background.remove().run();
        application.ticker.advance(TTL.plus(STALE));

        assertEquals(3, call(engine));
        assertEquals(2, engine.stats().expirations());
    }

    @Test
    @Assertion("R5")
    void refresh_puts_the_new_resource_in_place_and_releases_the_old_one_after() throws Exception {
        CallEngine engine = application.resources("resource", this::times);
        recall(engine);
        call(engine);
        application.ticker.advance(TTL);
        call(engine);

        background.remove().run();

        assertEquals(List.of("REPLACED 1"), application.departures);
        assertEquals(2, call(engine));
    }

    @Test
    @Assertion({"T4", "S5"})
    void clearing_detaches_the_refresh() throws Exception {
        CallEngine engine = stale();
        call(engine);

        engine.clear();
        background.remove().run();

        assertEquals(0, engine.size());
    }

    @Test
    @Assertion("T4")
    void waiting_refresh_is_joined_after_the_window() throws Exception {
        CallEngine engine = stale();
        call(engine);
        application.ticker.advance(STALE);
        Crowd crowd = new Crowd();
        crowd.start(() -> call(engine));
        crowd.untilWaiting(1);

        background.remove().run();

        assertEquals(List.of(2), crowd.results());
        assertEquals(2, runs.get());
    }

    /** An engine with one entry whose time to live is over. */
    private CallEngine stale() throws Exception {
        CallEngine engine = application.data("data", this::times);
        recall(engine);
        call(engine);
        application.ticker.advance(TTL);
        return engine;
    }

    private EngineFixture.SettingsBuilder times(EngineFixture.SettingsBuilder settings) {
        application.executor = background::add;
        return settings.ttl(TTL).maxStale(STALE);
    }

    private void recall(CallEngine engine) {
        application.recall = arguments -> engine.call(arguments, method);
    }

    private @Nullable Object call(CallEngine engine) throws Exception {
        return engine.call(new Object[] {"a"}, method);
    }
}
