package io.larder.sample.quakes.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** WildFly, with its standard configuration, and the WAR in the folder that it watches. */
final class WildFly implements Server {

    @Override
    public Process start(LaunchOptions options) throws IOException {
        Path deployments = options.home().resolve("standalone").resolve("deployments");
        Files.copy(
                options.war(),
                deployments.resolve(LaunchOptions.CONTEXT + ".war"),
                StandardCopyOption.REPLACE_EXISTING);
        List<Integer> otherPorts = Ports.free(3);
        StandaloneCommandBuilder command = StandaloneCommandBuilder.of(options.home())
                .addServerArguments(
                        "-Djboss.http.port=" + options.port(),
                        "-Djboss.https.port=" + otherPorts.get(0),
                        "-Djboss.management.http.port=" + otherPorts.get(1),
                        "-Djboss.management.https.port=" + otherPorts.get(2),
                        "-Djboss.server.log.dir=" + options.workDirectory());
        return options.process(command.build()).start();
    }
}
