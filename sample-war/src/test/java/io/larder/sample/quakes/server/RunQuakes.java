package io.larder.sample.quakes.server;

import java.io.IOException;
import java.nio.file.Path;

/** Runs the application on a server until somebody ends it. */
public final class RunQuakes {

    private RunQuakes() {}

    /**
     * The system property {@code quakes.csv} names another file than the generated one.
     *
     * @param arguments {@code wildfly} or {@code payara}; where the server was unpacked; the WAR; the port
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        LaunchOptions options = new LaunchOptions(
                Path.of(arguments[1]),
                Path.of(arguments[2]),
                Integer.parseInt(arguments[3]),
                System.getProperty("quakes.csv", ""));
        try (RunningServer server = RunningServer.start(Server.named(arguments[0]), options)) {
            // The product of this program is what stands on the terminal.
            System.out.printf(
                    "%n    Quakes is at %s%n    Ctrl-C ends it. The server's log is %s%n%n",
                    server.address(), options.logFile());
            server.process().waitFor();
        }
    }
}
