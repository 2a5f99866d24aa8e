package io.larder.sample.quakes.server;

import java.io.IOException;
import java.nio.file.Path;

/** The server of a class of tests, on a free port. */
final class ServerUnderTest {

    private ServerUnderTest() {}

    static RunningServer start(String name) throws IOException, InterruptedException {
        Path home = Path.of(System.getProperty("quakes.home." + name));
        Path war = Path.of(System.getProperty("quakes.war"));
        int port = Ports.free(1).get(0);
        return RunningServer.start(
                Server.named(name), new LaunchOptions(home, war, port, System.getProperty("quakes.csv", "")));
    }
}
