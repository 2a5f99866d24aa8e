package io.larder.benchmark.measure;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The figures that a program found, in a file that whoever started it reads. */
final class ProgramOutput {

    private final Properties measurements = new Properties();

    void put(String name, double value) {
        measurements.setProperty(name, Double.toString(value));
    }

    void write(String file) throws IOException {
        try (Writer out = Files.newBufferedWriter(Path.of(file))) {
            measurements.store(out, null);
        }
    }
}
