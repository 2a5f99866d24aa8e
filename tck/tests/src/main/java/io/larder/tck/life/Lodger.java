package io.larder.tck.life;

import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.CacheScope;
import io.larder.Persistence;
import io.larder.Replayed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything that could leave something behind. */
@ApplicationScoped
public class Lodger {

    /** A value of the application's own class. */
    public record Trunk(String owner, List<Trunk> inside) {}

    @CacheData(ttl = "1h", maxStale = "1h", maxEntries = 100)
    public List<Trunk> trunks(String owner) {
        return new ArrayList<>(List.of(new Trunk(owner, new ArrayList<>())));
    }

    @CacheData(ttl = "1ms", maxStale = "1h")
    public Map<Trunk, String> refreshed(Trunk trunk) {
        return new TreeMap<>(Map.of("owner", trunk.owner())).equals(Map.of()) ? Map.of() : Map.of(trunk, "kept");
    }

    @CacheData(persist = Persistence.DISK)
    public List<Trunk> stored(String owner) {
        return new ArrayList<>(List.of(new Trunk(owner, new ArrayList<>())));
    }

    @CacheData(scope = CacheScope.SESSION)
    public List<Trunk> own(String owner) {
        return new ArrayList<>(List.of(new Trunk(owner, new ArrayList<>())));
    }

    @CacheResource(ttl = "1h")
    public StringBuilder lamp() {
        return new StringBuilder("lit");
    }

    @Replayed
    public void knock() {
        // Being called is all.
    }
}
