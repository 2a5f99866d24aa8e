package io.larder.sample.quakes.page;

import io.larder.sample.quakes.Place;
import io.larder.sample.quakes.chart.BeltMap;
import io.larder.sample.quakes.model.BeltModel;
import io.larder.sample.quakes.tour.Belts;
import io.larder.sample.quakes.tour.Predictions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** What the model says of a place that the visitor names; of Lisbon at first. */
@Named
@RequestScoped
public class ModelPage {

    @Inject
    Stopwatch stopwatch;

    @Inject
    Belts belts;

    @Inject
    Predictions predictions;

    private double latitude = 38.72;
    private double longitude = -9.14;

    private @Nullable Answer<BeltModel> model;
    private @Nullable Answer<BeltModel.Belt> belt;
    private @Nullable BeltMap map;

    /** Is not called where a figure of the visitor's is none, or out of its range. */
    public void ask() throws Exception {
        model = stopwatch.ask(belts::model);
        belt = stopwatch.ask(() -> predictions.beltOf(latitude, longitude));
        map = predictions.map();
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

    public @Nullable Answer<BeltModel> getModel() {
        return model;
    }

    public @Nullable Answer<BeltModel.Belt> getBelt() {
        return belt;
    }

    /** Where the visitor's place lies on the map. */
    public double getX() {
        return BeltMap.x(new Place(latitude, longitude));
    }

    public double getY() {
        return BeltMap.y(new Place(latitude, longitude));
    }

    public @Nullable BeltMap getMap() {
        return map;
    }
}
