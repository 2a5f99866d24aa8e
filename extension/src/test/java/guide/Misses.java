package guide;

import io.larder.CacheMiss;
import io.larder.MissReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the loads of entries that were evicted. */
@ApplicationScoped
public class Misses {

    private final Map<String, Long> loadsAfterEviction = new ConcurrentHashMap<>();

    void missed(@Observes CacheMiss miss) {
        if (miss.reason() == MissReason.EVICTED) {
            loadsAfterEviction.merge(miss.cache(), 1L, Long::sum);
        }
    }

    public Map<String, Long> loadsAfterEviction() {
        return Map.copyOf(loadsAfterEviction);
    }
}
