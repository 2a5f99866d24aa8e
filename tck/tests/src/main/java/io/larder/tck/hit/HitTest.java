package io.larder.tck.hit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.tck.framework.Runs;
import io.larder.tck.framework.Wars;
import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class HitTest {

    @Inject
    Runs runs;

    @Deployment
    static WebArchive war() {
        return Wars.annotated(HitTest.class);
    }

    @Test
    void runs_are_counted() {
        runs.of("x");
        assertEquals(1, runs.count("x"));
    }
}
