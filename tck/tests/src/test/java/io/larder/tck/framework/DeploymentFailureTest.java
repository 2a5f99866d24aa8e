package io.larder.tck.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DeploymentFailureTest {

    @Test
    void the_messages_of_all_causes_are_included() {
        Throwable failure = new IllegalStateException("not deployed", new RuntimeException("two problems"));

        assertEquals("not deployed\ntwo problems", DeploymentFailure.of(failure).messages());
    }
}
