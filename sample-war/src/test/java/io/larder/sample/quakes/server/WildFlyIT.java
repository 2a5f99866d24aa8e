package io.larder.sample.quakes.server;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WildFlyIT extends TourContract {

    private RunningServer server;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        server = ServerUnderTest.start("wildfly");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Override
    URI address() {
        return server.address();
    }
}
