package guide;

import io.larder.CacheData;
import io.larder.CacheResource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

@ApplicationScoped
public class Lists {

    @CacheData
    public List<Integer> data() {
        return new ArrayList<>(List.of(1, 2, 3));
    }

    @CacheResource
    public List<Integer> resource() {
        return new ArrayList<>(List.of(1, 2, 3));
    }
}
