package io.larder.tck.transaction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** What of a deployment's entries is on disk. */
final class EntryFiles {

    /** The resource that names the directory. */
    static final String LOCATION = "entries.txt";

    private EntryFiles() {}

    /** Where this deployment has its entries. */
    static Path directory() {
        try (InputStream text = Thread.currentThread().getContextClassLoader().getResourceAsStream(LOCATION)) {
            return Path.of(new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static long count(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".entry")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
