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
 * Fingerprints of the last start by name: a file with a line for each, the fingerprint and the name.
 * It is informational, so a corrupt file counts as an empty one.
 */
record FingerprintFile(
        Path directory,
        String file,
        FilePermissions permissions,
        @Nullable UserPrincipal owner) {

    private static final String PENDING = ".new";
    private static final int DIGITS = 64;

    /** By name; empty where nothing is remembered. */
    Map<String, Fingerprint> read() throws IOException {
        Map<String, Fingerprint> found = new TreeMap<>();
        Path path = directory.resolve(file);
        try {
            permissions.check(path, owner);
            for (String line : Files.readAllLines(path, UTF_8)) {
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
        Path pending = directory.resolve(file + PENDING);
        Files.deleteIfExists(pending);
        Files.createFile(pending, permissions.file());
        Files.writeString(pending, text, UTF_8);
        Files.move(
                pending, directory.resolve(file), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
