package io.larder.benchmark;

import io.larder.benchmark.report.Measurements;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Scanner;

/** Has programs measure, each in a process of its own. */
final class ProcessRunner {

    private final Measurements measurements;

    ProcessRunner(Measurements measurements) {
        this.measurements = measurements;
    }

    /** One of this module's own, which writes its figures into the file that it is given. */
    void java(Class<?> program, List<String> flags, String... arguments) throws IOException, InterruptedException {
        Path file = Files.createTempFile("measurements", ".properties");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName(), file.toString()));
        command.addAll(List.of(arguments));
        int exitCode = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exitCode != 0) {
            throw new IllegalStateException(program.getName() + " ended with " + exitCode);
        }
        Properties measured = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            measured.load(in);
        }
        Files.delete(file);
        measurements.add(program.getSimpleName(), measured);
    }

    /** The same frame through pandas and pickle; nothing is measured where they are not installed. */
    String python(Path script, int rows, int rounds) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "/usr/bin/python3", script.toString(), Integer.toString(rows), Integer.toString(rounds))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (Scanner out = new Scanner(process.inputReader()).useLocale(Locale.ROOT)) {
            if (!out.hasNextDouble()) {
                return "";
            }
            measurements.add("python.first/" + rows, out.nextDouble());
            measurements.add("python.further/" + rows, out.nextDouble());
            return "pandas " + out.next() + " on Python " + out.next();
        } finally {
            process.waitFor();
        }
    }
}
