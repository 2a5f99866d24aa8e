package io.larder.benchmark.measure;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How long WildFly needs to deploy the sample: with Larder, and with Larder's extension taken out of its jar, so that nobody reads the
 * annotations. Each time in a server that was started anew, by the times in its log.
 */
public final class DeploymentTime {

    private static final int ROUNDS = 3;
    private static final String PORTS = "-Djboss.socket.binding.port-offset=3000";
    private static final String BEGIN = "WFLYSRV0027";
    private static final String END = "WFLYSRV0010";
    private static final Pattern TIME = Pattern.compile("\\d\\d:\\d\\d:\\d\\d,\\d{3}");
    private static final String EXTENSION = "META-INF/services/jakarta.enterprise.inject.spi.Extension";

    private final Path home;

    private DeploymentTime(Path home) {
        this.home = home;
    }

    /** @param arguments the file for the figures, where WildFly is, the sample's WAR */
    public static void main(String[] arguments) throws Exception {
        Path war = Path.of(arguments[2]);
        Path without = war.resolveSibling("without-larder.war");
        Files.copy(war, without, StandardCopyOption.REPLACE_EXISTING);
        removeExtension(without);
        DeploymentTime server = new DeploymentTime(Path.of(arguments[1]));
        List<Duration> withLarder = new ArrayList<>();
        List<Duration> withoutLarder = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            withoutLarder.add(server.deploy(without));
            withLarder.add(server.deploy(war));
        }
        Files.delete(without);
        ProgramOutput output = new ProgramOutput();
        output.put("with", median(withLarder));
        output.put("without", median(withoutLarder));
        output.write(arguments[0]);
    }

    private static void removeExtension(Path war) throws IOException {
        try (FileSystem archive = zip(war)) {
            Path library;
            try (Stream<Path> libraries = Files.list(archive.getPath("WEB-INF", "lib"))) {
                library = libraries
                        .filter(jar -> jar.getFileName().toString().startsWith("larder-"))
                        .findFirst()
                        .orElseThrow();
            }
            Path copy = Files.createTempFile("larder", ".jar");
            Files.copy(library, copy, StandardCopyOption.REPLACE_EXISTING);
            try (FileSystem jar = zip(copy)) {
                Files.delete(jar.getPath(EXTENSION));
            }
            Files.copy(copy, library, StandardCopyOption.REPLACE_EXISTING);
            Files.delete(copy);
        }
    }

    private static FileSystem zip(Path file) throws IOException {
        return FileSystems.newFileSystem(URI.create("jar:" + file.toUri()), Map.of());
    }

    private Duration deploy(Path war) throws IOException, InterruptedException {
        Path log = Files.createTempFile("wildfly", ".log");
        Path deployed = home.resolve("standalone/deployments/quakes.war");
        Process server = new ProcessBuilder(home.resolve("bin/standalone.sh").toString(), PORTS)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            await(server, log, "WFLYSRV0025");
            Files.copy(war, deployed, StandardCopyOption.REPLACE_EXISTING);
            LocalTime end = await(server, log, END);
            return Duration.between(await(server, log, BEGIN), end);
        } finally {
            stop(server);
            try (Stream<Path> files = Files.list(deployed.getParent())) {
                for (Path file : files.filter(
                                path -> path.getFileName().toString().startsWith("quakes.war"))
                        .toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(log);
        }
    }

    /** When the first line with the text was written. */
    private static LocalTime await(Process server, Path log, String text) throws IOException, InterruptedException {
        while (true) {
            for (String line : Files.readAllLines(log)) {
                Matcher time = TIME.matcher(line);
                if (line.contains(text) && time.find()) {
                    return LocalTime.parse(time.group().replace(',', '.'));
                }
            }
            if (server.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("WildFly ended; it did not say " + text);
            }
        }
    }

    private static void stop(Process server) throws InterruptedException {
        List<ProcessHandle> processes = Stream.concat(server.descendants(), Stream.of(server.toHandle()))
                .toList();
        processes.forEach(ProcessHandle::destroy);
        for (ProcessHandle process : processes) {
            process.onExit().orTimeout(40, TimeUnit.SECONDS).join();
        }
        server.waitFor();
    }

    /** In milliseconds. */
    private static double median(List<Duration> durations) {
        return durations.stream()
                .sorted()
                .skip(durations.size() / 2)
                .findFirst()
                .orElseThrow()
                .toMillis();
    }
}
