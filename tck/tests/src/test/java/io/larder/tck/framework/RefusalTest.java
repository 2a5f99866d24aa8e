package io.larder.tck.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RefusalTest {

    @Test
    void the_messages_of_all_causes_count() {
        Throwable failure = new IllegalStateException("not deployed", new RuntimeException("two problems"));

        assertEquals("not deployed\ntwo problems", Refusal.of(failure).text());
    }
}
