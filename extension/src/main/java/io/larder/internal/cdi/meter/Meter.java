package io.larder.internal.cdi.meter;

import io.larder.MethodCache;
import io.larder.internal.monitoring.MonitoringView;
import io.larder.internal.monitoring.CacheMetric;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;

/**
 * One figure of one cache, as registries know such things.
 *
 * @param name words joined by dots
 * @param unit {@code seconds}, {@code bytes} or empty
 * @param counter whether it never falls
 * @param labels what tells it from others of its name
 */
record Meter(String name, String unit, boolean counter, String help, Map<String, String> labels, DoubleSupplier value) {

    static Stream<Meter> of(MonitoringView shown) {
        Meter failures = new Meter(
                "larder.store.failures",
                "",
                true,
                MonitoringView.STORE_FAILURES_HELP,
                Map.of("application", shown.application()),
                () -> (double) shown.storeFailures().getAsLong());
        return Stream.concat(Stream.of(failures), shown.allCaches().flatMap(cache -> of(shown.application(), cache)));
    }

    private static Stream<Meter> of(String application, MethodCache cache) {
        String kind = cache.kind().name().toLowerCase(Locale.ROOT);
        Map<String, String> labels =
                new TreeMap<>(Map.of("application", application, "cache", cache.name(), "kind", kind));
        return Arrays.stream(CacheMetric.values())
                .filter(figure -> figure.of(cache.kind()))
                .map(figure -> new Meter(
                        "larder." + figure.metricName().replace('_', '.'),
                        figure.unit(),
                        figure.counter(),
                        figure.help(),
                        labels,
                        () -> figure.of(cache.stats())));
    }
}
