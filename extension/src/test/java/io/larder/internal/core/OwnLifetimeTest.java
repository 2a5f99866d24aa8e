package io.larder.internal.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.LogCapture;
import io.larder.internal.core.EngineFixture.SettingsBuilder;
import io.larder.internal.core.FakeTransactions.FakeTransaction;
import io.larder.internal.core.store.Jitter;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries whose time to live depends on their value, or on chance. A value here is its time to live. */
class OwnLifetimeTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final EngineFixture application = new EngineFixture();
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final AtomicInteger loads = new AtomicInteger();

    OwnLifetimeTest() {
        application.lifetime = value -> value;
        application.executor = background::add;
    }

    @Test
    @Assertion({"T1", "T6"})
    void each_entry_expires_at_exactly_its_own_time_to_live() throws Exception {
        CacheEngine engine = application.data("data", SettingsBuilder::ownLifetimes);
        call(engine, "long", HOUR);
        call(engine, "short", MINUTE);
        call(engine, "endless", null);

        application.ticker.advance(MINUTE.minusNanos(1));
        assertEquals(3, engine.size());
        application.ticker.advance(Duration.ofNanos(1));
        assertEquals(2, engine.size());
        assertEquals(MINUTE, call(engine, "short", MINUTE));
        application.ticker.advance(HOUR);
        assertEquals(1, engine.size());

        assertEquals(4, loads.get());
        assertEquals(3, engine.stats().expirations());
    }

    @Test
    @Assertion({"R3", "T6"})
    void resources_with_different_lifetimes_are_released_once_each() throws Exception {
        CacheEngine engine = application.resources("resource", SettingsBuilder::ownLifetimes);
        for (int i = 1; i <= 100; i++) {
            call(engine, "key " + i, Duration.ofSeconds(1 + i * 37 % 101));
        }

        for (int second = 1; second <= 110; second++) {
            application.ticker.advance(Duration.ofSeconds(1));
            engine.sweep();
            Duration age = Duration.ofSeconds(second);
            assertTrue(application.removals.stream()
                    .allMatch(removal ->
                            Duration.parse(removal.replace("EXPIRED ", "")).compareTo(age) <= 0));
        }
        engine.stop();

        assertEquals(100, application.removals.size());
        assertEquals(100, application.removals.stream().distinct().count());
    }

    @Test
    @Assertion("T6")
    void ttl_is_the_maximum_and_replaces_null() throws Exception {
        CacheEngine engine =
                application.data("data", settings -> settings.ownLifetimes().ttl(MINUTE));
        for (Duration own : new Duration[] {null, HOUR, ChronoUnit.FOREVER.getDuration(), MINUTE}) {
            call(engine, "" + own, own);
        }

        application.ticker.advance(MINUTE.minusNanos(1));
        assertEquals(4, engine.size());
        application.ticker.advance(Duration.ofNanos(1));

        assertEquals(0, engine.size());
    }

    @Test
    @Assertion("T6")
    void longest_duration_never_ends_without_ttl() throws Exception {
        CacheEngine engine = application.data("data", SettingsBuilder::ownLifetimes);
        call(engine, "a", ChronoUnit.FOREVER.getDuration());

        application.ticker.advance(Duration.ofDays(36_500));

        assertEquals(1, engine.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-0.000000001S", "PT-1H", "PT-2562047788015215H"})
    @Assertion("T6")
    void zero_or_less_is_returned_and_not_cached(Duration own) throws Exception {
        CacheEngine engine =
                application.data("data", settings -> settings.ownLifetimes().ttl(HOUR));

        assertEquals(own, call(engine, "a", own));
        assertEquals(own, call(engine, "a", own));

        assertEquals(0, engine.size());
        assertEquals(
                List.of(2L, 0L), List.of(engine.stats().misses(), engine.stats().loadFailures()));
    }

    @Test
    @Assertion({"R3", "T6"})
    void uncached_resource_is_released_once() throws Exception {
        CacheEngine engine = application.resources("resource", SettingsBuilder::ownLifetimes);

        call(engine, "a", Duration.ZERO);
        engine.sweep();
        engine.clear();
        engine.stop();

        assertEquals(List.of("UNCACHED PT0S"), application.removals);
    }

    @Test
    @Assertion({"S1", "T6"})
    void waiting_callers_share_a_result_that_is_not_cached() throws Exception {
        CacheEngine engine = application.data("data", SettingsBuilder::ownLifetimes);
        ConcurrentCallers callers = new ConcurrentCallers();

        engine.call(args("a"), () -> {
            loads.incrementAndGet();
            callers.start(() -> call(engine, "a", HOUR));
            callers.awaitWaiting(1);
            return Duration.ZERO;
        });

        assertEquals(List.of(Duration.ZERO), callers.results());
        assertEquals(1, loads.get());
    }

    @Test
    @Assertion({"T4", "T6"})
    void max_stale_counts_from_the_end_of_the_entry_and_needs_no_ttl() throws Exception {
        CacheEngine engine =
                application.data("data", settings -> settings.ownLifetimes().maxStale(HOUR));
        application.beanInvoker = arguments -> engine.call(arguments, () -> Duration.ofMinutes(2));
        call(engine, "a", MINUTE);

        application.ticker.advance(MINUTE);
        assertEquals(MINUTE, call(engine, "a", null));
        background.remove().run();
        assertEquals(Duration.ofMinutes(2), call(engine, "a", null));
        application.ticker.advance(Duration.ofMinutes(2).plus(HOUR).minusNanos(1));
        assertEquals(Duration.ofMinutes(2), call(engine, "a", null));
        application.ticker.advance(Duration.ofNanos(1));

        assertEquals(0, engine.size());
        assertEquals(1, loads.get());
    }

    /** The lifetime of an access token once came from a header that was missing in one answer out of a thousand. */
    @Test
    @Assertion("T6")
    void failing_function_leaves_the_ttl_and_is_logged_once_in_30_s() throws Exception {
        CacheEngine engine =
                application.data("data", settings -> settings.ownLifetimes().ttl(MINUTE));
        List<Throwable> failures = List.of(new IllegalStateException("secret"), new StackOverflowError());
        AtomicInteger calls = new AtomicInteger();
        application.lifetime = value -> {
            throw EngineFailures.unchecked(failures.get(calls.getAndIncrement() % 2));
        };
        try (LogCapture log = new LogCapture()) {
            call(engine, "a", HOUR);
            call(engine, "b", HOUR);
            assertEquals(2, engine.size());
            application.lifetime = value -> "an hour";
            call(engine, "c", HOUR);
            assertEquals(1, log.lines(Level.WARNING).size());

            application.ticker.advance(Duration.ofSeconds(30));
            call(engine, "d", HOUR);

            String where = EngineFixture.SampleBean.class.getName() + "#load: the function of lifetime, "
                    + EngineFixture.OwnLifetime.class.getName() + ", threw ";
            String rest =
                    "; the entry has the ttl of the cache. Return a Duration for each value, or null for the ttl.";
            assertEquals(
                    List.of(
                            "LARDER-07002 " + where + "java.lang.IllegalStateException" + rest,
                            "LARDER-07002 " + where + "java.lang.ClassCastException" + rest),
                    log.lines(Level.WARNING));
        }
        application.ticker.advance(MINUTE);

        assertEquals(0, engine.size());
        assertEquals(0, engine.stats().loadFailures());
    }

    @Test
    @Assertion({"T6", "W6"})
    void transaction_sees_its_entry_for_its_own_time_and_others_after_the_commit() throws Exception {
        CacheEngine engine = application.data("data", SettingsBuilder::ownLifetimes);
        FakeTransaction transaction = application.transactions.begin();
        call(engine, "a", MINUTE);
        call(engine, "b", HOUR);
        call(engine, "uncached", Duration.ZERO);

        application.ticker.advance(MINUTE);
        call(engine, "a", MINUTE);
        call(engine, "b", HOUR);
        call(engine, "uncached", Duration.ZERO);
        assertEquals(5, loads.get());
        transaction.commit();

        assertEquals(2, engine.size());
    }

    @Test
    @Assertion({"H10", "T6"})
    void entries_of_each_session_have_their_own_lifetimes() throws Exception {
        CacheEngine engine =
                application.data("data", settings -> settings.ownLifetimes().sessionScope());
        call(engine, "a", MINUTE);
        application.sessionIds = () -> "other";
        CacheEngine other =
                application.data("other", settings -> settings.ownLifetimes().sessionScope());
        call(other, "a", HOUR);

        application.ticker.advance(MINUTE);

        assertEquals(List.of(0L, 1L), List.of(engine.size(), other.size()));
    }

    @Test
    @Assertion({"T3", "T6"})
    void entry_that_has_expired_is_removed_before_any_is_evicted() throws Exception {
        CacheEngine engine = application.resources(
                "resource", settings -> settings.ownLifetimes().maxEntries(2));
        call(engine, "a", HOUR);
        call(engine, "b", MINUTE);
        application.ticker.advance(MINUTE);

        call(engine, "c", HOUR);

        assertEquals(List.of("EXPIRED PT1M"), application.removals);
    }

    @Test
    @Assertion("T7")
    void jitter_takes_a_part_off_each_time_to_live_and_never_all_of_it() throws Exception {
        for (Jitter jitter : List.of(Jitter.ofFraction(0.5), Jitter.ofNanos(MINUTE.toNanos() / 2))) {
            List<Long> parts = new ArrayList<>(List.of(0L, MINUTE.toNanos() / 4, MINUTE.toNanos() / 2 - 1));
            application.random = most -> {
                assertEquals(MINUTE.toNanos() / 2, most);
                return parts.remove(0);
            };
            CacheEngine engine =
                    application.data("data", settings -> settings.ttl(MINUTE).jitter(jitter));
            for (String key : List.of("whole", "less", "least")) {
                call(engine, key, HOUR);
            }

            application.ticker.advance(MINUTE.dividedBy(2));
            assertEquals(3, engine.size());
            application.ticker.advance(Duration.ofNanos(1));
            assertEquals(2, engine.size());
            application.ticker.advance(MINUTE.dividedBy(4));
            assertEquals(1, engine.size());
            application.ticker.advance(MINUTE.dividedBy(4));
            assertEquals(0, engine.size());
        }
    }

    @Test
    @Assertion({"T6", "T7"})
    void jitter_applies_to_an_own_lifetime_that_is_shorter_than_it() throws Exception {
        application.random = most -> {
            assertEquals(MINUTE.toNanos(), most);
            return most - 1;
        };
        CacheEngine engine =
                application.data("data", settings -> settings.ownLifetimes().jitter(Jitter.ofNanos(HOUR.toNanos())));
        call(engine, "a", MINUTE);
        call(engine, "endless", null);
        assertEquals(2, engine.size());

        application.ticker.advance(Duration.ofNanos(1));

        assertEquals(1, engine.size());
    }

    private @Nullable Object call(CacheEngine engine, String key, @Nullable Duration value) throws Exception {
        return engine.call(args(key), () -> {
            loads.incrementAndGet();
            return value;
        });
    }

    private static Object[] args(String key) {
        return new Object[] {key};
    }

    /** Throws what a lambda may not declare. */
    private static final class EngineFailures {

        @SuppressWarnings("unchecked") // Erased.
        static <E extends Throwable> RuntimeException unchecked(Throwable failure) throws E {
            throw (E) failure;
        }
    }
}
