package guide;

import io.larder.CacheData;
import io.larder.CacheResource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import tech.tablesaw.aggregate.AggregateFunctions;
import tech.tablesaw.api.Table;

@ApplicationScoped
public class QuakeTables {

    @Inject
    QuakeTables tables;

    @CacheData
    public Table read(String file) {
        return Table.read().csv(file);
    }

    @CacheResource
    public Table shared(String file) {
        return Table.read().csv(file);
    }

    @CacheData
    public Table strongestByYear(String file) {
        return tables.read(file).summarize("Magnitude", AggregateFunctions.max).by("Year");
    }
}
