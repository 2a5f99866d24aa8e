package io.larder.sample.quakes.page;

import io.larder.sample.quakes.GeoPoint;
import io.larder.sample.quakes.chart.BeltMap;
import io.larder.sample.quakes.model.BeltModel;
import io.larder.sample.quakes.tour.BeltModelBean;
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
    BeltModelBean belts;

    @Inject
    Predictions predictions;

    private double latitude = 38.72;
    private double longitude = -9.14;

    private @Nullable TimedResult<BeltModel> model;
    private @Nullable TimedResult<BeltModel.Belt> belt;
    private @Nullable BeltMap map;

    /** Is not called where a figure of the visitor's is none, or out of its range. */
    public void load() throws Exception {
        model = stopwatch.measure(belts::model);
        belt = stopwatch.measure(() -> predictions.beltOf(latitude, longitude));
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

    public @Nullable TimedResult<BeltModel> getModel() {
        return model;
    }

    public @Nullable TimedResult<BeltModel.Belt> getBelt() {
        return belt;
    }

    /** Where the visitor's place lies on the map. */
    public double getX() {
        return BeltMap.x(new GeoPoint(latitude, longitude));
    }

    public double getY() {
        return BeltMap.y(new GeoPoint(latitude, longitude));
    }

    public @Nullable BeltMap getMap() {
        return map;
    }
}
