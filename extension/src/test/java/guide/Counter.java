package guide;

import io.larder.CacheResource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

@ApplicationScoped
public class Counter {

    @CacheResource
    public Map<String, LongAdder> visits() {
        return new ConcurrentHashMap<>();
    }
}
