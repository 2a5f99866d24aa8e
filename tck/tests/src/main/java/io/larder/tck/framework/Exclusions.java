package io.larder.tck.framework;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The tests that a container leaves out.
 *
 * @param reasons why, by {@code class} or {@code class#method}
 */
record Exclusions(Map<String, String> reasons) {

    private static final String FILE = "/exclusions.txt";

    /** What the container module says; nothing where it has no list. */
    static Exclusions load() {
        try (InputStream file = Exclusions.class.getResourceAsStream(FILE)) {
            return parse(file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads lines of the form {@code test: reason}; {@code #} at the start of a line makes it a comment.
     *
     * @throws IllegalArgumentException where a line has no reason, or names a test twice
     */
    static Exclusions parse(String text) {
        Map<String, String> reasons = new TreeMap<>();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(line -> {
                    int colon = line.indexOf(':');
                    if (colon < 1 || line.substring(colon + 1).isBlank()) {
                        throw new IllegalArgumentException("not of the form 'test: reason': " + line);
                    }
                    String test = line.substring(0, colon).strip();
                    if (reasons.put(test, line.substring(colon + 1).strip()) != null) {
                        throw new IllegalArgumentException("twice: " + test);
                    }
                });
        return new Exclusions(reasons);
    }

    /** Why this test is left out: by itself, or with its class. */
    Optional<String> reason(String test) {
        String className = test.replaceFirst("#.*", "");
        return Optional.ofNullable(reasons.getOrDefault(test, reasons.get(className)));
    }
}
