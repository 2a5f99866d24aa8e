package guide;

import io.larder.CacheData;
import io.larder.CacheResource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.hipparchus.stat.regression.SimpleRegression;
import tech.tablesaw.api.Row;

@ApplicationScoped
public class Model {

    @Inject
    Model model;

    @Inject
    QuakeTables tables;

    @CacheResource
    public SimpleRegression trained(String file) {
        SimpleRegression regression = new SimpleRegression();
        for (Row quake : tables.read(file)) {
            regression.addData(quake.getDouble("Magnitude"), quake.getDouble("Depth"));
        }
        return regression;
    }

    @CacheData
    public double depth(String file, double magnitude) {
        return model.trained(file).predict(magnitude);
    }
}
