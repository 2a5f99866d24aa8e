package io.larder.sample.quakes.page;

import io.larder.CacheKind;
import io.larder.CacheStats;
import io.larder.Caches;
import io.larder.MethodCache;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** All caches of the application, with their figures. */
@Named
@RequestScoped
public class CachesPage {

    private static final int KILOBYTE = 1_000;
    private static final int MEGABYTE = 1_000_000;

    @Inject
    Caches caches;

    /**
     * One cache.
     *
     * @param ratio how many of the calls were hits
     * @param bytes what the entries take; a dash for resources, which are not measured
     * @param time what the runs took, all together
     */
    public record Row(
            String name,
            CacheKind kind,
            long entries,
            long hits,
            long misses,
            String ratio,
            String bytes,
            String time) {

        static Row of(MethodCache cache) {
            CacheStats stats = cache.stats();
            return new Row(
                    cache.name(),
                    cache.kind(),
                    stats.entries(),
                    stats.hits(),
                    stats.misses(),
                    stats.hits() + stats.misses() == 0
                            ? "–"
                            : String.format(Locale.ENGLISH, "%.0f %%", 100 * stats.hitRatio()),
                    size(stats.bytes()),
                    String.format(Locale.ENGLISH, "%,d ms", stats.loadTime().toMillis()));
        }

        private static String size(long bytes) {
            if (bytes < KILOBYTE) {
                return bytes < 0 ? "–" : bytes + " B";
            }
            return bytes < MEGABYTE
                    ? String.format(Locale.ENGLISH, "%.1f kB", (double) bytes / KILOBYTE)
                    : String.format(Locale.ENGLISH, "%,.1f MB", (double) bytes / MEGABYTE);
        }

        public String kindLabel() {
            return kind == CacheKind.DATA ? "data" : "resource";
        }
    }

    public List<Row> getRows() {
        return Stream.concat(caches.data().caches().stream(), caches.resources().caches().stream())
                .map(Row::of)
                .sorted(Comparator.comparing(Row::name))
                .toList();
    }
}
