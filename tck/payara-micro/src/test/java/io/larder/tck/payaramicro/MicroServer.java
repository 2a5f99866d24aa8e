package io.larder.tck.payaramicro;

import io.larder.tck.smoke.SmokeClient;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One process of Payara Micro with one application. */
final class MicroServer implements AutoCloseable {

    /** Far more than it takes, on a machine that is busy with other things. */
    private static final long LIMIT_SECONDS = 600;

    private final Process process;
    private final URI base;
    private final Path log;

    private MicroServer(Process process, URI base, Path log) {
        this.process = process;
        this.base = base;
        this.log = log;
    }

    static MicroServer start(File war, Path directory) throws IOException, InterruptedException {
        int port = freePort();
        Path log = Files.createTempFile(directory, "payara-micro", ".log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(System.getProperty("server.jvm").trim().split("\\s+")));
        command.addAll(List.of("-Xmx512m", "-jar", System.getProperty("server.jar")));
        command.addAll(List.of("--nocluster", "--nohostaware", "--port", "" + port, "--contextroot", "shop"));
        command.addAll(List.of("--deploy", war.getAbsolutePath()));
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        MicroServer server = new MicroServer(process, URI.create("http://localhost:" + port + "/shop/"), log);
        server.awaitAnswer();
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitAnswer() throws InterruptedException {
        SmokeClient client = new SmokeClient(base);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!client.answers()) {
            // Waiting for its end is what it does between two questions.
            if (process.waitFor(200, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                close();
                throw new AssertionError("Payara Micro does not answer: " + log());
            }
        }
    }

    URI base() {
        return base;
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
