package io.larder.sample.quakes.page;

import io.larder.sample.quakes.tour.Measurements;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The same million rows as data and as a resource, with the time that each takes. */
@Named
@RequestScoped
public class LargePage {

    @Inject
    Stopwatch stopwatch;

    @Inject
    Measurements measurements;

    private @Nullable TimedResult<List<double[]>> ofData;
    private @Nullable TimedResult<List<double[]>> ofResource;

    public void load() throws Exception {
        ofData = stopwatch.measure(measurements::data);
        ofResource = stopwatch.measure(measurements::resource);
    }

    public @Nullable TimedResult<List<double[]>> getOfData() {
        return ofData;
    }

    public @Nullable TimedResult<List<double[]>> getOfResource() {
        return ofResource;
    }
}
