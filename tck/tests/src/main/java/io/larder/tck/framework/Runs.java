package io.larder.tck.framework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How often the bodies of the cached methods ran. */
@ApplicationScoped
public class Runs {

    private final Map<String, Integer> counts = new ConcurrentHashMap<>();

    /** Says that a body runs. */
    public void of(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    public int count(String what) {
        return counts.getOrDefault(what, 0);
    }

    public void reset() {
        counts.clear();
    }
}
