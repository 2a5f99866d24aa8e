package io.larder.tck.framework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the invocations of cached methods. */
@ApplicationScoped
public class InvocationCounter {

    private final Map<String, Integer> counts = new ConcurrentHashMap<>();

    /** Called by a cached method. */
    public void increment(String name) {
        counts.merge(name, 1, Integer::sum);
    }

    public int count(String name) {
        return counts.getOrDefault(name, 0);
    }

    public void reset() {
        counts.clear();
    }
}
