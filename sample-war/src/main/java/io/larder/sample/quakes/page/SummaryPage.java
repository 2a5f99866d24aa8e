package io.larder.sample.quakes.page;

import io.larder.sample.quakes.query.FileSummary;
import io.larder.sample.quakes.query.QuakeQueries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first page: what was in the file. */
@Named
@RequestScoped
public class SummaryPage {

    @Inject
    Stopwatch stopwatch;

    @Inject
    QuakeQueries queries;

    private @Nullable TimedResult<FileSummary> result;
    private List<RowAnomaly> anomalies = List.of();

    public void load() throws Exception {
        result = stopwatch.measure(queries::summary);
        anomalies = RowAnomaly.groupBy(result.value().malformedRows());
    }

    public @Nullable TimedResult<FileSummary> getResult() {
        return result;
    }

    public List<RowAnomaly> getAnomalies() {
        return anomalies;
    }
}
