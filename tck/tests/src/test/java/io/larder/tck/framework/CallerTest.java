package io.larder.tck.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallerTest {

    private final Gates gates = new Gates();

    @Test
    void what_the_call_returned_or_threw_is_handed_over() throws Exception {
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
    void who_is_held_at_a_gate_does_not_wait_in_larder() throws Exception {
        gates.close("gate");
        Caller<String> held = Caller.start(() -> {
            gates.pass("gate");
            return "through";
        });
        gates.awaitArrival("gate");

        assertThrows(
                AssertionError.class,
                () -> Await.until("it waits", Duration.ofMillis(50), () -> Caller.waiting(List.of(held)) > 0));

        gates.open("gate");

        assertEquals("through", held.result());
    }
}
