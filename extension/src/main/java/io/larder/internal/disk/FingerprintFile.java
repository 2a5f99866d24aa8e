package io.larder.internal.disk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.larder.internal.fingerprint.Fingerprint;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.UserPrincipal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The fingerprints of the caches at the last start: a file with a line for each, the fingerprint and the cache's name.
 * It is informational, so a corrupt file counts as an empty one.
 */
record FingerprintFile(
        Path directory,
        FilePermissions permissions,
        @Nullable UserPrincipal owner) {

    private static final String FILE = "code";
    private static final String PENDING = "code.new";
    private static final int DIGITS = 64;

    /** By the name of the cache; empty where nothing is remembered. */
    Map<String, Fingerprint> read() throws IOException {
        Map<String, Fingerprint> found = new TreeMap<>();
        Path file = directory.resolve(FILE);
        try {
            permissions.check(file, owner);
            for (String line : Files.readAllLines(file, UTF_8)) {
                found.put(line.substring(DIGITS + 1), new Fingerprint(line.substring(0, DIGITS)));
            }
            return found;
        } catch (NoSuchFileException
                | CharacterCodingException
                | CorruptEntryException
                | IllegalArgumentException
                | IndexOutOfBoundsException e) {
            return Map.of();
        }
    }

    /** Names with a line break in them are left out: nothing else hangs on it. */
    void write(Map<String, Fingerprint> fingerprints) throws IOException {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(fingerprints).forEach((name, fingerprint) -> {
            if (name.lines().count() == 1) {
                text.append(fingerprint.text()).append(' ').append(name).append('\n');
            }
        });
        Path pending = directory.resolve(PENDING);
        Files.deleteIfExists(pending);
        Files.createFile(pending, permissions.file());
        Files.writeString(pending, text, UTF_8);
        Files.move(
                pending, directory.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
