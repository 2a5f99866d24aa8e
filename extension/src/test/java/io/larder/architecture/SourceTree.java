package io.larder.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Java source files, read as text; the tests run in the folder of their module. */
record SourceTree(List<Source> sources) {

    static final Path PROJECT = Path.of("..");

    record Source(Path path, String text) {

        long lines() {
            return text.lines().count();
        }

        String fileName() {
            return path.getFileName().toString();
        }
    }

    /** What lies under these folders of the project; a folder that is not there yet is empty. */
    static SourceTree of(String... directories) {
        return new SourceTree(Stream.of(directories)
                .flatMap(directory -> read(PROJECT.resolve(directory)))
                .toList());
    }

    private static Stream<Source> read(Path directory) {
        if (!Files.isDirectory(directory)) {
            return Stream.of();
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths
                    .filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !isBuildOutput(path))
                    .sorted()
                    .map(SourceTree::source)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server that a build unpacked brings sources of its own. */
    private static boolean isBuildOutput(Path path) {
        return StreamSupport.stream(path.spliterator(), false).anyMatch(Path.of("target")::equals);
    }

    private static Source source(Path path) {
        return new Source(path, text(path));
    }

    static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
