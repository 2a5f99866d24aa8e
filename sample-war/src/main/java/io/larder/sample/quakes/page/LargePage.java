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

    private @Nullable Answer<List<double[]>> ofData;
    private @Nullable Answer<List<double[]>> ofResource;

    public void ask() throws Exception {
        ofData = stopwatch.ask(measurements::data);
        ofResource = stopwatch.ask(measurements::resource);
    }

    public @Nullable Answer<List<double[]>> getOfData() {
        return ofData;
    }

    public @Nullable Answer<List<double[]>> getOfResource() {
        return ofResource;
    }
}
