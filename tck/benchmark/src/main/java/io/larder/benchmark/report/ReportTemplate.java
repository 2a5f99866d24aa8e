package io.larder.benchmark.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The page: text that was written by hand, with places for what was measured. */
public final class ReportTemplate {

    private final Map<String, Object> sections = new LinkedHashMap<>();

    /** What comes where the text has {@code ${place}}. */
    public void put(String placeholder, Object section) {
        sections.put(placeholder, section);
    }

    /** @throws IllegalStateException where a place was left empty */
    public void write(Path file) throws IOException {
        String text = text();
        for (Map.Entry<String, Object> section : sections.entrySet()) {
            text = text.replace(
                    "${" + section.getKey() + "}", section.getValue().toString());
        }
        int missing = text.indexOf("${");
        if (missing >= 0) {
            throw new IllegalStateException("nothing for " + text.substring(missing, text.indexOf('}', missing) + 1));
        }
        Files.writeString(file, text);
    }

    private static String text() throws IOException {
        try (InputStream in = ReportTemplate.class.getResourceAsStream("performance.md")) {
            if (in == null) {
                throw new IOException("performance.md is not there");
            }
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
