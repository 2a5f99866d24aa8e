package io.larder.internal.monitoring.openmetrics;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The reference parser of OpenMetrics, which is Python's: {@code prometheus_client.openmetrics.parser}. It refuses what is not right. */
final class OpenMetricsParser {

    /** One line of the text. */
    record Sample(String family, String type, String unit, String name, Map<String, String> labels, double value) {}

    private static final String SCRIPT = """
            import json, sys
            from prometheus_client.openmetrics.parser import text_string_to_metric_families
            text = sys.stdin.buffer.read().decode("utf-8")
            json.dump([
                {"family": f.name, "type": f.type, "unit": f.unit, "name": s.name, "labels": s.labels, "value": s.value}
                for f in text_string_to_metric_families(text) for s in f.samples], sys.stdout)
            """;

    private final String python;

    private OpenMetricsParser(String python) {
        this.python = python;
    }

    /** Empty where there is none on this machine. */
    static Optional<OpenMetricsParser> find() {
        return Stream.of("python3", "/usr/bin/python3")
                .filter(OpenMetricsParser::isInstalled)
                .findFirst()
                .map(OpenMetricsParser::new);
    }

    private static boolean isInstalled(String python) {
        try {
            Process process = new ProcessBuilder(python, "-c", "import prometheus_client.openmetrics.parser")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    List<Sample> parse(byte[] text) throws IOException {
        Process process = new ProcessBuilder(python, "-c", SCRIPT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(text);
        }
        List<Sample> samples = new ArrayList<>();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (out.isEmpty()) {
            throw new AssertionError("refused by the parser: " + new String(text, StandardCharsets.UTF_8));
        }
        try (JsonReader reader = Json.createReader(new java.io.StringReader(out))) {
            reader.readArray().getValuesAs(JsonObject.class).forEach(sample -> samples.add(sample(sample)));
        }
        return samples;
    }

    private static Sample sample(JsonObject json) {
        Map<String, String> labels = new TreeMap<>();
        json.getJsonObject("labels")
                .forEach((name, value) ->
                        labels.put(name, json.getJsonObject("labels").getString(name)));
        return new Sample(
                json.getString("family"),
                json.getString("type"),
                json.getString("unit"),
                json.getString("name"),
                labels,
                json.getJsonNumber("value").doubleValue());
    }
}
