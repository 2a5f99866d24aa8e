package io.larder.sample.quakes.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way through the tour. */
@Named("tour")
@ApplicationScoped
public class TourPage {

    public List<Step> getSteps() {
        return List.of(Step.values());
    }

    /** The step at that path. */
    public @Nullable Step at(String path) {
        return Step.at(path).orElse(null);
    }

    public @Nullable Step before(String path) {
        return Step.at(path).map(step -> beside(step, -1)).orElse(null);
    }

    public @Nullable Step after(String path) {
        return Step.at(path).map(step -> beside(step, 1)).orElse(null);
    }

    private static @Nullable Step beside(Step step, int offset) {
        List<Step> steps = List.of(Step.values());
        int place = steps.indexOf(step) + offset;
        return place < 0 || place == steps.size() ? null : steps.get(place);
    }
}
