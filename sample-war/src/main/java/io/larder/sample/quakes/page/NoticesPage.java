package io.larder.sample.quakes.page;

import io.larder.sample.quakes.tour.FileValidation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** What the inspection of the file says besides its result. */
@Named
@RequestScoped
public class NoticesPage {

    @Inject
    Stopwatch stopwatch;

    @Inject
    FileValidation validation;

    private @Nullable TimedResult<Integer> result;

    public void load() throws Exception {
        result = stopwatch.measure(validation::rows);
    }

    public @Nullable TimedResult<Integer> getResult() {
        return result;
    }
}
