package io.larder.tck.transaction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What of a deployment's entries is on disk. */
final class EntryFiles {

    private EntryFiles() {}

    /** Where the deployment of that name has its entries. */
    static Path directory(String name) {
        return Path.of(System.getProperty("java.io.tmpdir"), "larder-kit-transactions", name);
    }

    static long count(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".entry")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
