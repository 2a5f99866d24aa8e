package io.larder.sample.quakes.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way through the tour. */
@Named("tour")
@ApplicationScoped
public class TourPage {

    public List<TourStep> getSteps() {
        return List.of(TourStep.values());
    }

    /** The step at that path. */
    public @Nullable TourStep at(String path) {
        return TourStep.find(path).orElse(null);
    }

    public @Nullable TourStep before(String path) {
        return TourStep.find(path).map(step -> atOffset(step, -1)).orElse(null);
    }

    public @Nullable TourStep after(String path) {
        return TourStep.find(path).map(step -> atOffset(step, 1)).orElse(null);
    }

    private static @Nullable TourStep atOffset(TourStep step, int offset) {
        List<TourStep> steps = List.of(TourStep.values());
        int index = steps.indexOf(step) + offset;
        return index < 0 || index == steps.size() ? null : steps.get(index);
    }
}
