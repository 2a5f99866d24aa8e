package io.larder.internal.web.metrics;

import io.larder.CacheKind;
import io.larder.CacheStats;
import io.larder.MethodCache;
import io.larder.internal.monitoring.MonitoringView;
import io.larder.internal.monitoring.CacheMetric;
import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.Unit;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures of an application as OpenMetrics text. */
final class MetricsText {

    static final String CONTENT_TYPE = OpenMetricsTextFormatWriter.CONTENT_TYPE;

    private static final String PREFIX = "larder_";

    /** The figures of one cache, read once. */
    private record Reading(Labels labels, CacheKind kind, CacheStats stats) {

        static Reading of(String application, MethodCache cache) {
            String kind = cache.kind().name().toLowerCase(Locale.ROOT);
            return new Reading(
                    Labels.of("application", application, "cache", cache.name(), "kind", kind),
                    cache.kind(),
                    cache.stats());
        }
    }

    private MetricsText() {}

    static void write(MonitoringView shown, OutputStream out) throws IOException {
        List<Reading> readings = shown.allCaches()
                .map(cache -> Reading.of(shown.application(), cache))
                .toList();
        MetricSnapshots.Builder families = MetricSnapshots.builder().metricSnapshot(storeFailures(shown));
        for (CacheMetric figure : CacheMetric.values()) {
            families.metricSnapshot(figure.counter() ? counter(figure, readings) : gauge(figure, readings));
        }
        OpenMetricsTextFormatWriter.create().write(out, families.build(), EscapingScheme.UNDERSCORE_ESCAPING);
    }

    private static MetricSnapshot storeFailures(MonitoringView shown) {
        return CounterSnapshot.builder()
                .name(PREFIX + "store_failures")
                .help(MonitoringView.STORE_FAILURES_HELP)
                .dataPoint(CounterDataPointSnapshot.builder()
                        .labels(Labels.of("application", shown.application()))
                        .value((double) shown.storeFailures().getAsLong())
                        .build())
                .build();
    }

    private static MetricSnapshot counter(CacheMetric figure, List<Reading> readings) {
        CounterSnapshot.Builder family =
                CounterSnapshot.builder().name(name(figure)).unit(unit(figure)).help(figure.help());
        having(figure, readings)
                .forEach(reading -> family.dataPoint(CounterDataPointSnapshot.builder()
                        .labels(reading.labels)
                        .value(figure.of(reading.stats))
                        .build()));
        return family.build();
    }

    private static MetricSnapshot gauge(CacheMetric figure, List<Reading> readings) {
        GaugeSnapshot.Builder family =
                GaugeSnapshot.builder().name(name(figure)).unit(unit(figure)).help(figure.help());
        having(figure, readings)
                .forEach(reading -> family.dataPoint(GaugeDataPointSnapshot.builder()
                        .labels(reading.labels)
                        .value(figure.of(reading.stats))
                        .build()));
        return family.build();
    }

    private static Stream<Reading> having(CacheMetric figure, List<Reading> readings) {
        return readings.stream().filter(reading -> figure.of(reading.kind));
    }

    /** A family with a unit has it at the end of its name. */
    private static String name(CacheMetric figure) {
        return PREFIX + figure.metricName() + (figure.unit().isEmpty() ? "" : "_" + figure.unit());
    }

    private static @Nullable Unit unit(CacheMetric figure) {
        return figure.unit().isEmpty() ? null : new Unit(figure.unit());
    }
}
