package io.larder.tck.session;

import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.CacheScope;
import io.larder.tck.framework.Runs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What belongs to one visitor each. */
@ApplicationScoped
public class Cloakroom {

    @Inject
    private @Nullable Runs runs;

    @CacheData(name = "coats", scope = CacheScope.SESSION)
    public List<String> coats(String peg) {
        return new ArrayList<>(List.of(peg, "run " + ran("coats")));
    }

    @CacheResource(name = "tickets", scope = CacheScope.SESSION)
    public StringBuilder ticket(String peg) {
        return new StringBuilder(peg).append(" run ").append(ran("tickets"));
    }

    private int ran(String what) {
        if (runs == null) {
            return 0;
        }
        runs.of(what);
        return runs.count(what);
    }
}
