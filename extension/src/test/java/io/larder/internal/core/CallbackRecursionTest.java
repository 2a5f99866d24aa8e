package io.larder.internal.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.larder.Assertion;
import io.larder.RecursiveComputationException;
import io.larder.internal.core.method.Invocation;
import io.larder.internal.core.replay.EffectRecorder;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Callbacks that ask for the key that they are called for: once a StackOverflowError. */
@Timeout(60)
class CallbackRecursionTest {

    private final EngineFixture application = new EngineFixture();
    private final AtomicInteger loads = new AtomicInteger();
    private final AtomicReference<CacheEngine> engine = new AtomicReference<>();

    @Test
    @Assertion("S4")
    void validate_that_asks_for_its_own_key_is_an_error_and_other_keys_are_fine() throws Exception {
        application.validate = resource -> {
            callUnchecked("other");
            return resource.equals("other") || callUnchecked("a") != null;
        };
        engine.set(application.resources("resource"));
        engine.get().call(new Object[] {"other"}, () -> "other");
        engine.get().call(new Object[] {"a"}, () -> "a");

        assertThrows(RecursiveComputationException.class, () -> call("a"));
        assertThrows(RecursiveComputationException.class, () -> call("a"));
    }

    @Test
    @Assertion("S4")
    void unless_that_asks_for_its_own_key_is_an_error() throws Exception {
        application.unless = value -> value.equals(1) && callUnchecked("a") != null;
        engine.set(application.data("data"));

        assertThrows(RecursiveComputationException.class, () -> call("a"));
        assertEquals(2, call("a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"started", "beforePut"})
    @Assertion("S4")
    void observer_that_asks_for_the_key_of_its_computation_is_an_error(String place) {
        application.handOver = name -> {
            if (name.equals(place)) {
                callUnchecked("a");
            }
        };
        engine.set(application.resources("resource"));

        assertThrows(RecursiveComputationException.class, () -> call("a"));
    }

    @Test
    @Assertion("S4")
    void input_that_asks_for_the_key_that_it_is_part_of_is_an_error() throws Exception {
        EffectRecorder recorder = new EffectRecorder(application.frames);
        FakeInput input = new FakeInput("now", recorder, 1) {
            @Override
            public @Nullable Object read() throws Exception {
                return loads.get() == 0 ? super.read() : CallbackRecursionTest.this.call("a");
            }
        };
        engine.set(application.data("data", settings -> settings.allowInputs()));
        Invocation method = input::call;
        engine.get().call(new Object[] {"a"}, method);
        loads.incrementAndGet();

        assertThrows(RecursiveComputationException.class, () -> call("a"));
    }

    /** The thread that put a refresh into a queue does not run it. */
    @Test
    @Assertion("T4")
    void caller_that_queued_a_refresh_waits_for_it_like_others() throws Exception {
        Queue<Runnable> background = new ArrayDeque<>();
        application.executor = background::add;
        application.waitTimeout = Duration.ofMillis(50);
        engine.set(application.data(
                "data", settings -> settings.ttl(Duration.ofSeconds(10)).maxStale(Duration.ofSeconds(100))));
        call("a");
        application.ticker.advance(Duration.ofSeconds(10));
        call("a");
        assertEquals(1, background.size());
        application.ticker.advance(Duration.ofSeconds(100));

        assertEquals(2, call("a"));
    }

    private @Nullable Object call(String key) throws Exception {
        return engine.get().call(new Object[] {key}, loads::incrementAndGet);
    }

    private @Nullable Object callUnchecked(String key) {
        try {
            return call(key);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
