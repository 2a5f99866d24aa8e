package io.larder.sample.quakes.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What is to be started.
 *
 * @param home where the server was unpacked
 * @param war the application
 * @param port on which it answers
 * @param csv the file of earthquakes; empty: the generated one
 */
record LaunchOptions(Path home, Path war, int port, String csv) {

    static final String CONTEXT = "quakes";

    URI address() {
        return URI.create("http://localhost:" + port + "/" + CONTEXT + "/");
    }

    /** A folder beside the server for what this launch writes. */
    Path workDirectory() throws IOException {
        return Files.createDirectories(home.resolveSibling(home.getFileName() + "-" + port));
    }

    Path logFile() throws IOException {
        return workDirectory().resolve("server.log");
    }

    ProcessBuilder process(Iterable<String> command) throws IOException {
        ProcessBuilder process = new ProcessBuilder();
        command.forEach(process.command()::add);
        process.redirectErrorStream(true).redirectOutput(logFile().toFile());
        if (!csv.isEmpty()) {
            // MicroProfile Config reads quakes.csv from it, on both servers and without a change of their
            // configuration.
            process.environment().put("QUAKES_CSV", csv);
        }
        return process;
    }
}
