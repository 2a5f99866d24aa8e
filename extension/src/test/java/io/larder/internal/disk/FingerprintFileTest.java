package io.larder.internal.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.Assertion;
import io.larder.internal.fingerprint.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintFileTest {

    private static final Map<String, Fingerprint> CODE =
            Map.of("shop.Prices#quote(int)", new Fingerprint("0123456789abcdef".repeat(4)));

    @TempDir
    private Path directory;

    private FingerprintFile fingerprintFile;

    @BeforeEach
    void open() throws IOException {
        fingerprintFile =
                new FingerprintFile(directory, "code", FilePermissions.of(directory), FilePermissions.owner(directory));
    }

    @Test
    @Assertion("F1")
    void written_fingerprints_are_read_at_the_next_start() throws IOException {
        assertEquals(Map.of(), fingerprintFile.read());

        fingerprintFile.write(CODE);
        fingerprintFile.write(CODE);

        assertEquals(CODE, fingerprintFile.read());
    }

    /** A file that was not text made each start warn, for ever: it was read before it could be written anew. */
    @Test
    @Assertion("P2")
    void corrupt_file_is_empty_and_is_replaced() throws IOException {
        for (byte[] damage : new byte[][] {{(byte) 0xFF, (byte) 0xFE}, {'x'}, {}}) {
            Files.write(directory.resolve("code"), damage);

            assertEquals(Map.of(), fingerprintFile.read());
            fingerprintFile.write(CODE);
            assertEquals(CODE, fingerprintFile.read());
        }
    }

    @Test
    @Assertion("P4")
    void symbolic_link_is_not_followed() throws IOException {
        Path target = Files.writeString(directory.resolve("elsewhere"), "0123456789abcdef".repeat(4) + " name");
        Files.createSymbolicLink(directory.resolve("code"), target);

        assertEquals(Map.of(), fingerprintFile.read());
    }
}
