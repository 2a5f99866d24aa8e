package io.larder.sample.quakes.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedQuakesTest {

    private static final String SHA_256 = "04c3ccd9dfa6832f3a41bd363784e31b83e7c586c94ed996c1e96ce43b6d38dd";

    @TempDir
    Path folder;

    @Test
    void file_has_the_same_bytes_on_every_machine() throws Exception {
        byte[] content = Files.readAllBytes(generated());

        byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
        assertEquals(SHA_256, HexFormat.of().formatHex(hash));
    }

    @Test
    void file_has_25_000_rows_that_can_all_be_read() throws IOException {
        List<Row> rows = new QuakeFile(generated()).rows().toList();

        assertEquals(25_000, rows.size());
        assertEquals(25_000, rows.stream().filter(Row.Parsed.class::isInstance).count());
    }

    @Test
    void no_temporary_file_remains() throws IOException {
        generated();

        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    private Path generated() throws IOException {
        Path file = folder.resolve("quakes.csv");
        new GeneratedQuakes().writeTo(file);
        return file;
    }
}
