package io.larder.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.larder.Assertion;
import io.larder.ComputationFinished;
import io.larder.ComputationStarted;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnnouncementsTest {

    private final EngineFixture application = new EngineFixture();
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    @Assertion("N1")
    void each_run_of_an_outermost_method_is_told_of_also_when_it_fails() throws Exception {
        CallEngine outer = application.data("outer");
        CallEngine inner = application.data("inner");

        outer.call(args("a"), () -> inner.call(args("a"), () -> 1));
        outer.call(args("a"), () -> returning("other"));
        assertThrows(
                IllegalStateException.class, () -> outer.call(args("b"), () -> throwing(new IllegalStateException())));

        assertEquals(
                List.of(
                        new ComputationStarted(1, "outer", "Running.", false, EngineFixture.NOW),
                        new ComputationFinished(1, "outer", Duration.ZERO, false),
                        new ComputationStarted(2, "outer", "Running.", false, EngineFixture.NOW),
                        new ComputationFinished(2, "outer", Duration.ZERO, true)),
                application.events);
    }

    @Test
    @Assertion("N2")
    void silenced_method_tells_nothing_and_silences_what_runs_inside() throws Exception {
        CallEngine outer = application.data("outer", settings -> settings.silent());
        CallEngine inner = application.data("inner");

        outer.call(args("a"), () -> inner.call(args("a"), () -> 1));

        assertEquals(List.of(), application.events);
    }

    private @Nullable Object call(CallEngine engine, Object argument) throws Exception {
        return engine.call(args(argument), runs::incrementAndGet);
    }

    private @Nullable Object returning(@Nullable Object value) {
        runs.incrementAndGet();
        return value;
    }

    private static Object throwing(Throwable failure) throws Exception {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (Exception) failure;
    }

    private static Object[] args(Object argument) {
        return new Object[] {argument};
    }
}
