package io.larder.internal.monitoring;

import io.larder.Caches;
import io.larder.MethodCache;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The view of an application that monitoring systems read.
 *
 * @param application the name under which it is shown
 * @param metricsPath the address below the context path at which the figures are served, beginning with a slash; {@code null}:
 *     nowhere
 * @param storeFailures how often what keeps entries failed
 */
public record MonitoringView(
        String application, @Nullable String metricsPath, Caches caches, LongSupplier storeFailures) {

    /** The description of the metric of the store, a sentence. */
    public static final String STORE_FAILURES_HELP = "How often what keeps entries failed.";

    /** Every cache, those of data first. */
    public Stream<MethodCache> allCaches() {
        return Stream.of(caches.data(), caches.resources()).flatMap(group -> group.caches().stream());
    }
}
