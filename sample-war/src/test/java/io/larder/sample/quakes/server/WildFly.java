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
    public Process start(Launch launch) throws IOException {
        Path deployments = launch.home().resolve("standalone").resolve("deployments");
        Files.copy(launch.war(), deployments.resolve(Launch.CONTEXT + ".war"), StandardCopyOption.REPLACE_EXISTING);
        List<Integer> others = Ports.free(3);
        StandaloneCommandBuilder command = StandaloneCommandBuilder.of(launch.home())
                .addServerArguments(
                        "-Djboss.http.port=" + launch.port(),
                        "-Djboss.https.port=" + others.get(0),
                        "-Djboss.management.http.port=" + others.get(1),
                        "-Djboss.management.https.port=" + others.get(2),
                        "-Djboss.server.log.dir=" + launch.work());
        return launch.process(command.build()).start();
    }
}
