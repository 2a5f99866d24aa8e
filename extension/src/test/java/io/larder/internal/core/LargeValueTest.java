package io.larder.internal.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.Assertion;
import io.larder.LogCapture;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Warnings about values that are slow to copy, and about caches that grow without bound. */
class LargeValueTest {

    private static final int LIMIT = 10_000;

    private final EngineFixture application = new EngineFixture();
    private final LogCapture log = new LogCapture();

    @AfterEach
    void closeLog() {
        log.close();
    }

    @Test
    @Assertion("D15")
    void the_first_hit_with_a_large_value_is_logged_once_a_method() throws Exception {
        CacheEngine engine = application.data("data");
        engine.call(args("a"), () -> new byte[10_000_001]);
        assertEquals(List.of(), log.lines(Level.WARNING));

        engine.call(args("a"), () -> "not called");
        engine.call(args("a"), () -> "not called");
        engine.call(args("b"), () -> new byte[20_000_000]);
        engine.call(args("b"), () -> "not called");

        assertEquals(
                List.of("LARDER-07006 " + EngineFixture.SampleBean.class.getName()
                        + "#load: each hit copies 10 MB, which took less than 1 ms. Use @CacheResource if no caller changes the"
                        + " value, use records and List.of for parts that never change, or return less. No other value of the"
                        + " method is logged."),
                log.lines(Level.WARNING));
    }

    @Test
    @Assertion("D15")
    void smaller_values_and_resources_are_not_logged() throws Exception {
        CacheEngine data = application.data("data");
        data.call(args("a"), () -> new byte[9_999_000]);
        data.call(args("a"), () -> "not called");
        CacheEngine resources = application.resources("resources");
        resources.call(args("a"), () -> new byte[20_000_000]);
        resources.call(args("a"), () -> "not called");

        assertEquals(List.of(), log.lines(Level.WARNING));
    }

    @Test
    @Assertion("T8")
    void a_cache_without_bound_is_logged_once_beyond_10_000_entries() throws Exception {
        for (CacheEngine engine : List.of(application.data("data"), application.resources("resources"))) {
            fill(engine, LIMIT);
            int before = log.lines(Level.WARNING).size();
            fill(engine, LIMIT + 2);

            List<String> lines = log.lines(Level.WARNING);
            assertEquals(before + 1, lines.size());
            assertEquals(
                    "LARDER-07005 " + EngineFixture.SampleBean.class.getName()
                            + "#load: the cache has more than 10,000 entries, and neither maxEntries nor ttl bounds it."
                            + " Write maxEntries, or ttl if results become out of date.",
                    lines.get(before));
        }
    }

    @Test
    @Assertion("T8")
    void a_cache_with_a_bound_is_not_logged() throws Exception {
        fill(application.data("bounded", settings -> settings.maxEntries(2 * LIMIT)), LIMIT + 1);
        fill(application.data("expiring", settings -> settings.ttl(Duration.ofHours(1))), LIMIT + 1);

        assertEquals(List.of(), log.lines(Level.WARNING));
    }

    private static void fill(CacheEngine engine, int entries) {
        IntStream.range(0, entries).forEach(number -> {
            try {
                engine.call(args(number), () -> "value");
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    private static @Nullable Object[] args(Object argument) {
        return new Object[] {argument};
    }
}
