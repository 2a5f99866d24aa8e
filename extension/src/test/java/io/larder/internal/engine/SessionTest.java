package io.larder.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.Assertion;
import io.larder.internal.engine.EngineFixture.SettingsBuilder;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionTest {

    private final EngineFixture application = new EngineFixture();
    private final AtomicInteger runs = new AtomicInteger();
    private String session = "ann";

    @BeforeEach
    void tellSessionsApart() {
        application.sessions = () -> session;
    }

    @Test
    @Assertion({"T3", "O1"})
    void each_session_has_entries_of_its_own_and_they_count_together() throws Exception {
        CallEngine engine =
                application.data("data", settings -> settings.bySession().maxEntries(2));

        assertEquals(List.of(1, 2, 1), List.of(call(engine, "a"), call(engine, "b"), call(engine, "a")));
        session = "bob";
        assertEquals(List.of(3, 4, 3), List.of(call(engine, "a"), call(engine, "b"), call(engine, "a")));

        assertEquals(4, engine.size());
        assertEquals(0, engine.stats().evictions());
    }

    @Test
    @Assertion("R3")
    void entries_end_with_their_session() throws Exception {
        CallEngine engine = application.resources("resource", SettingsBuilder::bySession);
        call(engine, "a");
        session = "bob";
        call(engine, "a");

        engine.end("ann");
        engine.end("nobody");

        assertEquals(List.of("CLEARED 1"), application.departures);
        assertEquals(1, engine.size());
    }

    @Test
    @Assertion("R3")
    void what_is_computed_while_the_session_ends_is_not_kept() throws Exception {
        CallEngine engine = application.resources("resource", SettingsBuilder::bySession);

        engine.call(new Object[] {"a"}, () -> {
            engine.end("ann");
            return "late";
        });

        assertEquals(List.of("DETACHED late"), application.departures);
        assertEquals(0, engine.size());
    }

    @Test
    @Assertion("C1")
    void one_entry_is_cleared_in_the_current_session_and_all_in_all() throws Exception {
        CallEngine engine = application.data("data", SettingsBuilder::bySession);
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
    void after_the_stop_a_new_session_keeps_nothing() throws Exception {
        CallEngine engine = application.resources("resource", SettingsBuilder::bySession);
        call(engine, "a");

        engine.stop();
        session = "bob";
        call(engine, "a");

        assertEquals(List.of("STOPPED 1", "DETACHED 2"), application.departures);
    }

    private @Nullable Object call(CallEngine engine, Object argument) throws Exception {
        return engine.call(new Object[] {argument}, runs::incrementAndGet);
    }
}
