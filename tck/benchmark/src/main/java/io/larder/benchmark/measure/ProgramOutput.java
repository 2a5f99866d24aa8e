package io.larder.benchmark.measure;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The figures that a program found, in a file that whoever started it reads. */
final class ProgramOutput {

    private final Properties figures = new Properties();

    void put(String name, double figure) {
        figures.setProperty(name, Double.toString(figure));
    }

    void write(String file) throws IOException {
        try (Writer out = Files.newBufferedWriter(Path.of(file))) {
            figures.store(out, null);
        }
    }
}
