package io.larder.benchmark;

import io.larder.benchmark.report.Figures;
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
final class Programs {

    private final Figures figures;

    Programs(Figures figures) {
        this.figures = figures;
    }

    /** One of this module's own, which writes its figures into the file that it is given. */
    void java(Class<?> program, List<String> flags, String... more) throws IOException, InterruptedException {
        Path file = Files.createTempFile("figures", ".properties");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName(), file.toString()));
        command.addAll(List.of(more));
        int end = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (end != 0) {
            throw new IllegalStateException(program.getName() + " ended with " + end);
        }
        Properties found = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            found.load(in);
        }
        Files.delete(file);
        figures.add(program.getSimpleName(), found);
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
            figures.add("python.first/" + rows, out.nextDouble());
            figures.add("python.further/" + rows, out.nextDouble());
            return "pandas " + out.next() + " on Python " + out.next();
        } finally {
            process.waitFor();
        }
    }
}
