package io.larder.internal.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.Assertion;
import io.larder.internal.core.EngineFixture.SettingsBuilder;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionScopeTest {

    private final EngineFixture application = new EngineFixture();
    private final AtomicInteger loads = new AtomicInteger();
    private String session = "ann";

    @BeforeEach
    void provideSessionId() {
        application.sessionIds = () -> session;
    }

    @Test
    @Assertion({"T3", "O1"})
    void each_session_has_its_own_entries_and_stats_are_summed() throws Exception {
        CacheEngine engine =
                application.data("data", settings -> settings.sessionScope().maxEntries(2));

        assertEquals(List.of(1, 2, 1), List.of(call(engine, "a"), call(engine, "b"), call(engine, "a")));
        session = "bob";
        assertEquals(List.of(3, 4, 3), List.of(call(engine, "a"), call(engine, "b"), call(engine, "a")));

        assertEquals(4, engine.size());
        assertEquals(0, engine.stats().evictions());
    }

    @Test
    @Assertion("R3")
    void entries_are_removed_when_their_session_ends() throws Exception {
        CacheEngine engine = application.resources("resource", SettingsBuilder::sessionScope);
        call(engine, "a");
        session = "bob";
        call(engine, "a");

        engine.endSession("ann");
        engine.endSession("nobody");

        assertEquals(List.of("SESSION_ENDED 1"), application.removals);
        assertEquals(1, engine.size());
    }

    @Test
    @Assertion("R3")
    void value_loaded_while_the_session_ends_is_not_cached() throws Exception {
        CacheEngine engine = application.resources("resource", SettingsBuilder::sessionScope);

        engine.call(new Object[] {"a"}, () -> {
            engine.endSession("ann");
            return "late";
        });

        assertEquals(List.of("SESSION_ENDED late"), application.removals);
        assertEquals(0, engine.size());
    }

    @Test
    @Assertion("C1")
    void clear_entry_affects_the_current_session_and_clear_affects_all() throws Exception {
        CacheEngine engine = application.data("data", SettingsBuilder::sessionScope);
        call(engine, "a");
        session = "bob";
        call(engine, "a");

        engine.clearEntry(new Object[] {"a"});
        assertEquals(1, engine.size());
        engine.clear();
        assertEquals(0, engine.size());
    }

    @Test
    @Assertion("R3")
    void after_stop_a_new_session_caches_nothing() throws Exception {
        CacheEngine engine = application.resources("resource", SettingsBuilder::sessionScope);
        call(engine, "a");

        engine.stop();
        session = "bob";
        call(engine, "a");

        assertEquals(List.of("STOPPED 1", "DETACHED 2"), application.removals);
    }

    /** A request that outlived its session once cached again, for ever: 20 of 20 times on a server. */
    @Test
    @Assertion({"H11", "R3"})
    void a_session_that_has_ended_caches_nothing_any_more() throws Exception {
        Set<String> ended = ConcurrentHashMap.newKeySet();
        application.sessionIds = new SessionIdProvider() {
            @Override
            public @Nullable String current() {
                return session.isEmpty() ? null : session;
            }

            @Override
            public boolean hasEnded(String id) {
                return ended.contains(id);
            }
        };
        CacheEngine engine = application.resources("resource", SettingsBuilder::sessionScope);
        call(engine, "a");
        ended.add("ann");
        engine.endSession("ann");

        assertEquals(2, call(engine, "a"));
        assertEquals(3, call(engine, "a"));
        session = "";
        assertEquals(4, call(engine, "a"));

        assertEquals(
                List.of("SESSION_ENDED 1", "SESSION_ENDED 2", "SESSION_ENDED 3", "SESSION_ENDED 4"),
                application.removals);
        assertEquals(0, engine.size());
    }

    @Test
    @Assertion({"H11", "R3"})
    void nothing_remains_of_sessions_that_end_while_their_requests_run() throws Exception {
        int races = 1_000;
        AtomicReference<String> current = new AtomicReference<>("");
        Set<String> ended = ConcurrentHashMap.newKeySet();
        application.sessionIds = new SessionIdProvider() {
            @Override
            public String current() {
                return current.get();
            }

            @Override
            public boolean hasEnded(String id) {
                return ended.contains(id);
            }
        };
        CacheEngine engine = application.resources("resource", SettingsBuilder::sessionScope);
        CyclicBarrier barrier = new CyclicBarrier(2);
        ConcurrentCallers callers = new ConcurrentCallers();
        callers.start(() -> {
            for (int i = 0; i < races; i++) {
                barrier.await();
                call(engine, "a");
                barrier.await();
            }
            return null;
        });
        for (int i = 0; i < races; i++) {
            current.set("session " + i);
            barrier.await();
            ended.add("session " + i);
            engine.endSession("session " + i);
            barrier.await();
        }
        callers.results();

        assertEquals(0, engine.size());
        assertEquals(loads.get(), application.removals.size());
    }

    private @Nullable Object call(CacheEngine engine, Object argument) throws Exception {
        return engine.call(new Object[] {argument}, loads::incrementAndGet);
    }
}
