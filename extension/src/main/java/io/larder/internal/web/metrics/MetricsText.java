package io.larder.internal.web.metrics;

import io.larder.CacheKind;
import io.larder.CacheStats;
import io.larder.MethodCache;
import io.larder.internal.engine.Exposition;
import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.Unit;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** The figures of an application as OpenMetrics text. */
final class MetricsText {

    static final String CONTENT_TYPE = OpenMetricsTextFormatWriter.CONTENT_TYPE;

    private static final double NANOS = 1e9;

    /** The figures of one cache, read once. */
    private record Reading(Labels labels, CacheKind kind, CacheStats stats) {}

    private final List<Reading> readings = new ArrayList<>();
    private final MetricSnapshots.Builder families = MetricSnapshots.builder();

    private MetricsText(Exposition shown) {
        Stream.of(shown.caches().data(), shown.caches().resources())
                .flatMap(group -> group.caches().stream())
                .forEach(cache -> readings.add(new Reading(labels(shown, cache), cache.kind(), cache.stats())));
        counter("larder_hits", "Calls that returned without running the method themselves.", CacheStats::hits);
        counter("larder_misses", "Calls that ran the method.", CacheStats::misses);
        counter("larder_load_failures", "Runs that failed.", CacheStats::loadFailures);
        counter("larder_evictions", "Entries pushed out by maxEntries.", CacheStats::evictions);
        counter("larder_expirations", "Entries whose time was over.", CacheStats::expirations);
        counter(
                CounterSnapshot.builder()
                        .name("larder_load_seconds")
                        .unit(Unit.SECONDS)
                        .help("Time spent in all runs."),
                stats -> stats.loadTime().toNanos() / NANOS);
        entries();
        bytes();
        families.metricSnapshot(CounterSnapshot.builder()
                .name("larder_store_failures")
                .help("How often what keeps entries failed.")
                .dataPoint(CounterDataPointSnapshot.builder()
                        .labels(Labels.of("application", shown.application()))
                        .value(shown.storeFailures().getAsLong())
                        .build())
                .build());
    }

    static void write(Exposition shown, OutputStream out) throws IOException {
        OpenMetricsTextFormatWriter.create()
                .write(out, new MetricsText(shown).families.build(), EscapingScheme.UNDERSCORE_ESCAPING);
    }

    private static Labels labels(Exposition shown, MethodCache cache) {
        return Labels.of(
                "application",
                shown.application(),
                "cache",
                cache.name(),
                "kind",
                cache.kind().name().toLowerCase(Locale.ROOT));
    }

    private void counter(String name, String help, ToLongFunction<CacheStats> figure) {
        counter(CounterSnapshot.builder().name(name).help(help), figure::applyAsLong);
    }

    private void counter(CounterSnapshot.Builder family, ToDoubleFunction<CacheStats> figure) {
        readings.forEach(reading -> family.dataPoint(CounterDataPointSnapshot.builder()
                .labels(reading.labels)
                .value(figure.applyAsDouble(reading.stats))
                .build()));
        families.metricSnapshot(family.build());
    }

    private void entries() {
        GaugeSnapshot.Builder family =
                GaugeSnapshot.builder().name("larder_entries").help("Entries that could be served now.");
        readings.forEach(reading -> family.dataPoint(gauge(reading, reading.stats.entries())));
        families.metricSnapshot(family.build());
    }

    /** A resource has no size. */
    private void bytes() {
        GaugeSnapshot.Builder family = GaugeSnapshot.builder()
                .name("larder_size_bytes")
                .unit(Unit.BYTES)
                .help("Size of the marshalled values, without keys.");
        readings.stream()
                .filter(reading -> reading.kind == CacheKind.DATA)
                .forEach(reading -> family.dataPoint(gauge(reading, reading.stats.bytes())));
        families.metricSnapshot(family.build());
    }

    private static GaugeDataPointSnapshot gauge(Reading reading, double value) {
        return GaugeDataPointSnapshot.builder()
                .labels(reading.labels)
                .value(value)
                .build();
    }
}
