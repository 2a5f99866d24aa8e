package io.larder.sample.quakes.tour;

import io.larder.CacheData;
import io.larder.CacheResource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** One list twice. */
@ApplicationScoped
public class Lists {

    /** Every caller has a list of its own. */
    @CacheData(name = "list-data")
    public List<Integer> data() {
        return new ArrayList<>(List.of(1, 2, 3));
    }

    /** All callers have this one, so it has to be safe for many threads. */
    @CacheResource(name = "list-resource")
    public AtomicIntegerArray resource() {
        return new AtomicIntegerArray(new int[] {1, 2, 3});
    }
}
