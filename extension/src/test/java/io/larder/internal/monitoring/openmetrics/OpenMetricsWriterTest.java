package io.larder.internal.monitoring.openmetrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.internal.cdi.extension.LarderExtension;
import io.larder.internal.monitoring.MonitoringView;
import io.larder.internal.monitoring.openmetrics.OpenMetricsParser.Sample;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenMetricsWriterTest {

    /** What a label has to escape. */
    private static final String SPECIAL_CHARACTERS = "price \"net\" \\ \u00e9\nline";

    private WeldContainer container;

    /** One cache of each kind. */
    @ApplicationScoped
    public static class Prices {

        @CacheData(name = SPECIAL_CHARACTERS)
        public String quote(String article) {
            return "value of " + article;
        }

        @CacheResource(name = "pool")
        public StringBuilder pool() {
            return new StringBuilder("value of a pool");
        }
    }

    @BeforeEach
    void start() {
        System.setProperty("larder.application", "shop");
        container = new Weld()
                .disableDiscovery()
                .addExtension(new LarderExtension())
                .addBeanClasses(Prices.class)
                .initialize();
        Prices prices = container.select(Prices.class).get();
        prices.quote("pencil");
        prices.quote("pencil");
        prices.quote("ink");
        prices.pool();
    }

    @AfterEach
    void stop() {
        container.close();
        System.clearProperty("larder.application");
    }

    @Test
    @RequiresOpenMetricsParser
    @Assertion({"O2", "O1"})
    void reference_parser_reads_the_metrics() throws IOException {
        List<Sample> samples = OpenMetricsParser.find().orElseThrow().parse(text());

        Map<String, String> data = Map.of("application", "shop", "cache", SPECIAL_CHARACTERS, "kind", "data");
        Map<String, String> resource = Map.of("application", "shop", "cache", "pool", "kind", "resource");
        assertEquals(1, value(samples, "larder_hits_total", data));
        assertEquals(2, value(samples, "larder_misses_total", data));
        assertEquals(0, value(samples, "larder_load_failures_total", data));
        assertEquals(0, value(samples, "larder_evictions_total", data));
        assertEquals(0, value(samples, "larder_expirations_total", data));
        assertEquals(2, value(samples, "larder_entries", data));
        assertTrue(value(samples, "larder_load_seconds_total", data) > 0);
        assertTrue(value(samples, "larder_size_bytes", data) > 0);
        assertEquals(1, value(samples, "larder_misses_total", resource));
        assertEquals(1, value(samples, "larder_entries", resource));
        assertEquals(0, value(samples, "larder_store_failures_total", Map.of("application", "shop")));
        assertEquals(
                Set.of("counter", "gauge"), samples.stream().map(Sample::type).collect(Collectors.toSet()));
        assertEquals(
                Set.of("", "bytes", "seconds"),
                samples.stream().map(Sample::unit).collect(Collectors.toSet()));
    }

    @Test
    @Assertion("O2")
    void resource_cache_has_no_size_metric() throws IOException {
        assertFalse(new String(text(), StandardCharsets.UTF_8)
                .lines()
                .anyMatch(line -> line.startsWith("larder_size_bytes") && line.contains("pool")));
    }

    @Test
    @Assertion({"O2", "O3"})
    void text_contains_neither_arguments_nor_values_and_ends_with_eof() throws IOException {
        String text = new String(text(), StandardCharsets.UTF_8);

        assertFalse(text.contains("pencil"));
        assertFalse(text.contains("value of"));
        assertTrue(text.endsWith("# EOF\n"), text);
    }

    private byte[] text() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        OpenMetricsWriter.write(container.select(MonitoringView.class).get(), text);
        return text.toByteArray();
    }

    private static double value(List<Sample> samples, String name, Map<String, String> labels) {
        List<Double> values = samples.stream()
                .filter(sample -> sample.name().equals(name) && sample.labels().equals(labels))
                .map(Sample::value)
                .toList();
        assertEquals(1, values.size(), () -> name + labels + " in " + samples);
        return values.get(0);
    }
}
