package io.larder.sample.quakes.page;

import io.larder.sample.quakes.chart.Compass;
import io.larder.sample.quakes.question.NearQuake;
import io.larder.sample.quakes.question.QuakeQuestions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The nearest earthquakes to a point that the visitor names; to Tokyo at first. */
@Named
@RequestScoped
public class NearestPage {

    @Inject
    Stopwatch stopwatch;

    @Inject
    QuakeQuestions questions;

    private double latitude = 35.68;
    private double longitude = 139.69;
    private int count = 20;

    private @Nullable Answer<List<NearQuake>> answer;
    private @Nullable Compass compass;

    /** Is not called where a figure of the visitor's is none, or out of its range. */
    public void ask() throws Exception {
        answer = stopwatch.ask(() -> questions.nearest(latitude, longitude, count));
        compass = Compass.of(answer.value());
    }

    public double getLatitude() {
        return latitude;
    }

    public void setLatitude(double latitude) {
        this.latitude = latitude;
    }

    public double getLongitude() {
        return longitude;
    }

    public void setLongitude(double longitude) {
        this.longitude = longitude;
    }

    public int getCount() {
        return count;
    }

    public void setCount(int count) {
        this.count = count;
    }

    public @Nullable Answer<List<NearQuake>> getAnswer() {
        return answer;
    }

    public @Nullable Compass getCompass() {
        return compass;
    }
}
