package io.larder.tck.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallerTest {

    private final MethodGates gates = new MethodGates();

    @Test
    void result_and_failure_of_the_call_are_returned() throws Exception {
        IllegalStateException failure = new IllegalStateException();

        assertEquals("done", Caller.start(() -> "done").result());
        assertSame(
                failure,
                Caller.start(() -> {
                            throw failure;
                        })
                        .failure());
    }

    @Test
    void a_caller_blocked_at_a_gate_does_not_count_as_waiting_in_larder() throws Exception {
        gates.close("gate");
        Caller<String> blocked = Caller.start(() -> {
            gates.pass("gate");
            return "through";
        });
        gates.awaitArrival("gate");

        assertThrows(
                AssertionError.class,
                () -> Await.until("it waits", Duration.ofMillis(50), () -> Caller.countWaiting(List.of(blocked)) > 0));

        gates.open("gate");

        assertEquals("through", blocked.result());
    }
}
