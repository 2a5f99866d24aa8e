package io.larder.internal.monitoring.meter;

import io.larder.MethodCache;
import io.larder.internal.monitoring.CacheMetric;
import io.larder.internal.monitoring.MonitoringView;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;

/**
 * One metric of one cache, in the terms of metrics registries.
 *
 * @param name words joined by dots
 * @param unit {@code seconds}, {@code bytes} or empty
 * @param counter whether it never falls
 * @param labels what tells it from others of its name
 */
record Meter(String name, String unit, boolean counter, String help, Map<String, String> labels, DoubleSupplier value) {

    static Stream<Meter> of(MonitoringView view) {
        Meter failures = new Meter(
                "larder.store.failures",
                "",
                true,
                MonitoringView.STORE_FAILURES_HELP,
                Map.of("application", view.application()),
                () -> (double) view.storeFailures().getAsLong());
        return Stream.concat(Stream.of(failures), view.allCaches().flatMap(cache -> of(view.application(), cache)));
    }

    private static Stream<Meter> of(String application, MethodCache cache) {
        String kind = cache.kind().name().toLowerCase(Locale.ROOT);
        Map<String, String> labels =
                new TreeMap<>(Map.of("application", application, "cache", cache.name(), "kind", kind));
        return Arrays.stream(CacheMetric.values())
                .filter(metric -> metric.of(cache.kind()))
                .map(metric -> new Meter(
                        "larder." + metric.metricName().replace('_', '.'),
                        metric.unit(),
                        metric.counter(),
                        metric.help(),
                        labels,
                        () -> metric.of(cache.stats())));
    }
}
