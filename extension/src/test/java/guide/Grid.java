package guide;

import io.larder.CacheData;
import io.larder.CacheResource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.DoubleBuffer;
import java.util.Arrays;

@ApplicationScoped
public class Grid {

    @Inject
    Grid grid;

    @CacheResource
    public DoubleBuffer heights(int size) {
        double[] heights = new double[size];
        Arrays.setAll(heights, Math::sin);
        return DoubleBuffer.wrap(heights).asReadOnlyBuffer();
    }

    @CacheData
    public double highest(int size) {
        DoubleBuffer heights = grid.heights(size);
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            highest = Math.max(highest, heights.get(i));
        }
        return highest;
    }
}
