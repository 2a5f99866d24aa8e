package io.larder.sample.quakes.page;

import io.larder.Caches;
import io.larder.sample.quakes.tour.Report;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report in the language and the unit that the visitor chose. */
@Named
@RequestScoped
public class InputsPage {

    private static final int COUNT = 6;

    @Inject
    Stopwatch stopwatch;

    @Inject
    Report report;

    @Inject
    Caches caches;

    private @Nullable TimedResult<List<String>> result;

    public void load() throws Exception {
        result = stopwatch.measure(() -> report.aroundLisbon(COUNT));
    }

    public @Nullable TimedResult<List<String>> getResult() {
        return result;
    }

    /** How many combinations are kept. */
    public long getEntries() {
        return caches.named("report").size();
    }
}
