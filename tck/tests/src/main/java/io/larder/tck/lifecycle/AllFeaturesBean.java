package io.larder.tck.lifecycle;

import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.CacheScope;
import io.larder.PersistenceMode;
import io.larder.Replayed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Uses every feature that could leak. */
@ApplicationScoped
public class AllFeaturesBean {

    /** A value of the application's own class. */
    public record Value(String name, List<Value> children) {}

    @CacheData(ttl = "1h", maxStale = "1h", maxEntries = 100)
    public List<Value> data(String name) {
        return new ArrayList<>(List.of(new Value(name, new ArrayList<>())));
    }

    @CacheData(ttl = "1ms", maxStale = "1h")
    public Map<Value, String> refreshed(Value value) {
        return new TreeMap<>(Map.of("name", value.name())).equals(Map.of()) ? Map.of() : Map.of(value, "cached");
    }

    @CacheData(persist = PersistenceMode.DISK)
    public List<Value> persisted(String name) {
        return new ArrayList<>(List.of(new Value(name, new ArrayList<>())));
    }

    @CacheData(scope = CacheScope.SESSION)
    public List<Value> sessionData(String name) {
        return new ArrayList<>(List.of(new Value(name, new ArrayList<>())));
    }

    @CacheResource(ttl = "1h")
    public StringBuilder resource() {
        return new StringBuilder("resource");
    }

    @Replayed
    public void replayed() {
        // The call itself is the effect.
    }
}
