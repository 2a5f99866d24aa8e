package io.larder.sample.quakes.page;

import io.larder.sample.quakes.tour.Inspection;
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
    Inspection inspection;

    private @Nullable Answer<Integer> answer;

    public void ask() throws Exception {
        answer = stopwatch.ask(inspection::rows);
    }

    public @Nullable Answer<Integer> getAnswer() {
        return answer;
    }
}
