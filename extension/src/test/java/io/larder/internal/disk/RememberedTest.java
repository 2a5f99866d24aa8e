package io.larder.internal.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.Assertion;
import io.larder.internal.engine.code.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedTest {

    private static final Map<String, Fingerprint> CODE =
            Map.of("shop.Prices#quote(int)", new Fingerprint("0123456789abcdef".repeat(4)));

    @TempDir
    private Path folder;

    private Remembered remembered;

    @BeforeEach
    void open() throws IOException {
        remembered = new Remembered(folder, Rights.of(folder), Rights.owner(folder));
    }

    @Test
    @Assertion("F1")
    void what_was_written_is_read_at_the_next_start() throws IOException {
        assertEquals(Map.of(), remembered.read());

        remembered.write(CODE);
        remembered.write(CODE);

        assertEquals(CODE, remembered.read());
    }

    /** A file that was not text made each start warn, for ever: it was read before it could be written anew. */
    @Test
    @Assertion("P2")
    void damaged_file_is_nothing_remembered_and_is_written_anew() throws IOException {
        for (byte[] damage : new byte[][] {{(byte) 0xFF, (byte) 0xFE}, {'x'}, {}}) {
            Files.write(folder.resolve("code"), damage);

            assertEquals(Map.of(), remembered.read());
            remembered.write(CODE);
            assertEquals(CODE, remembered.read());
        }
    }

    @Test
    @Assertion("P4")
    void link_is_not_followed() throws IOException {
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "0123456789abcdef".repeat(4) + " name");
        Files.createSymbolicLink(folder.resolve("code"), elsewhere);

        assertEquals(Map.of(), remembered.read());
    }
}
