package io.larder.internal.monitoring.openmetrics;

import io.larder.CacheKind;
import io.larder.CacheStats;
import io.larder.MethodCache;
import io.larder.internal.monitoring.CacheMetric;
import io.larder.internal.monitoring.MonitoringView;
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
public final class OpenMetricsWriter {

    public static final String CONTENT_TYPE = OpenMetricsTextFormatWriter.CONTENT_TYPE;

    private static final String PREFIX = "larder_";

    /** The figures of one cache, read once. */
    private record CacheSample(Labels labels, CacheKind kind, CacheStats stats) {

        static CacheSample of(String application, MethodCache cache) {
            String kind = cache.kind().name().toLowerCase(Locale.ROOT);
            return new CacheSample(
                    Labels.of("application", application, "cache", cache.name(), "kind", kind),
                    cache.kind(),
                    cache.stats());
        }
    }

    private OpenMetricsWriter() {}

    public static void write(MonitoringView view, OutputStream out) throws IOException {
        List<CacheSample> samples = view.allCaches()
                .map(cache -> CacheSample.of(view.application(), cache))
                .toList();
        MetricSnapshots.Builder families = MetricSnapshots.builder().metricSnapshot(storeFailures(view));
        for (CacheMetric metric : CacheMetric.values()) {
            families.metricSnapshot(metric.counter() ? counter(metric, samples) : gauge(metric, samples));
        }
        OpenMetricsTextFormatWriter.create().write(out, families.build(), EscapingScheme.UNDERSCORE_ESCAPING);
    }

    private static MetricSnapshot storeFailures(MonitoringView view) {
        return CounterSnapshot.builder()
                .name(PREFIX + "store_failures")
                .help(MonitoringView.STORE_FAILURES_HELP)
                .dataPoint(CounterDataPointSnapshot.builder()
                        .labels(Labels.of("application", view.application()))
                        .value((double) view.storeFailures().getAsLong())
                        .build())
                .build();
    }

    private static MetricSnapshot counter(CacheMetric metric, List<CacheSample> samples) {
        CounterSnapshot.Builder family =
                CounterSnapshot.builder().name(name(metric)).unit(unit(metric)).help(metric.help());
        applicable(metric, samples)
                .forEach(sample -> family.dataPoint(CounterDataPointSnapshot.builder()
                        .labels(sample.labels)
                        .value(metric.of(sample.stats))
                        .build()));
        return family.build();
    }

    private static MetricSnapshot gauge(CacheMetric metric, List<CacheSample> samples) {
        GaugeSnapshot.Builder family =
                GaugeSnapshot.builder().name(name(metric)).unit(unit(metric)).help(metric.help());
        applicable(metric, samples)
                .forEach(sample -> family.dataPoint(GaugeDataPointSnapshot.builder()
                        .labels(sample.labels)
                        .value(metric.of(sample.stats))
                        .build()));
        return family.build();
    }

    private static Stream<CacheSample> applicable(CacheMetric metric, List<CacheSample> samples) {
        return samples.stream().filter(sample -> metric.of(sample.kind));
    }

    /** A family with a unit has it at the end of its name. */
    private static String name(CacheMetric metric) {
        return PREFIX + metric.metricName() + (metric.unit().isEmpty() ? "" : "_" + metric.unit());
    }

    private static @Nullable Unit unit(CacheMetric metric) {
        return metric.unit().isEmpty() ? null : new Unit(metric.unit());
    }
}
