package io.larder.sample.quakes.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A server on which the application answers. Closing it stops the server.
 *
 * @param address of the first page
 */
record RunningServer(URI address, Process process) implements AutoCloseable {

    private static final Duration STARTED_WITHIN = Duration.ofMinutes(4);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(40);
    private static final int LAST_LINES = 60;

    /** Starts the server and waits until the application answers. */
    static RunningServer start(Server server, LaunchOptions options) throws IOException, InterruptedException {
        if (!Ports.isFree(options.port())) {
            throw new IOException("Port " + options.port() + " is taken. Choose another one: -Dquakes.port="
                    + (options.port() + 1010));
        }
        RunningServer running = new RunningServer(options.address(), server.start(options));
        Runtime.getRuntime().addShutdownHook(new Thread(running::close));
        try {
            running.awaitReady(options);
            return running;
        } catch (IOException | InterruptedException | RuntimeException e) {
            running.close();
            throw e;
        }
    }

    private void awaitReady(LaunchOptions options) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        while (!isReady()) {
            // Waiting for the end of the process, which is not hoped for, is a pause that ends early if the server
            // dies.
            boolean ended = process.waitFor(500, TimeUnit.MILLISECONDS);
            if (ended || System.nanoTime() - begin > STARTED_WITHIN.toNanos()) {
                throw new IOException(
                        "The application does not answer. The end of the server's log:\n" + logTail(options));
            }
        }
    }

    /** Asks for a file of the application that costs nothing, so that the first page stays unvisited. */
    private boolean isReady() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("quakes.css"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            HttpClient client = HttpClient.newHttpClient();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String logTail(LaunchOptions options) throws IOException {
        List<String> lines = Files.readString(options.logFile(), StandardCharsets.ISO_8859_1)
                .lines()
                .toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    /** The server may be a child of the process that was started. */
    @Override
    public void close() {
        List<ProcessHandle> processes = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        processes.forEach(ProcessHandle::destroy);
        for (ProcessHandle each : processes) {
            try {
                each.onExit().get(STOPPED_WITHIN.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                each.destroyForcibly();
            } catch (ExecutionException | TimeoutException e) {
                each.destroyForcibly();
            }
        }
    }
}
