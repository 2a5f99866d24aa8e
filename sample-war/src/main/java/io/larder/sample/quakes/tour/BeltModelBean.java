package io.larder.sample.quakes.tour;

import io.larder.CacheResource;
import io.larder.sample.quakes.GeoPoint;
import io.larder.sample.quakes.Settings;
import io.larder.sample.quakes.file.QuakeFile;
import io.larder.sample.quakes.file.Row;
import io.larder.sample.quakes.model.BeltModel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** The model of the belts. */
@ApplicationScoped
public class BeltModelBean {

    @Inject
    Settings settings;

    /** Trained for the first caller; one model for all. */
    @CacheResource(name = "belt-model", spinner = "Training the model.", showTime = true)
    public BeltModel model() throws IOException {
        return BeltModel.train(points());
    }

    List<GeoPoint> points() throws IOException {
        try (Stream<Row> rows = new QuakeFile(settings.csv()).rows()) {
            return rows.flatMap(row -> row instanceof Row.Parsed parsed
                            ? Stream.of(parsed.quake().location())
                            : Stream.empty())
                    .toList();
        }
    }
}
