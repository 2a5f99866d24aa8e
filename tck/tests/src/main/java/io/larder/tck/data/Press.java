package io.larder.tck.data;

import io.larder.CacheData;
import io.larder.ExcludeFromKey;
import io.larder.tck.framework.Runs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes values of all sorts. */
@ApplicationScoped
class Press {

    /** What a body returns. */
    @FunctionalInterface
    interface Maker {
        Object make();
    }

    /** Something that is data but for what lies in it. */
    record Envelope(List<Object> letters) {}

    @Inject
    Runs runs;

    private @Nullable Object last;

    @CacheData
    List<String> pages(String name) {
        runs.of("pages " + name);
        List<String> pages = new ArrayList<>(List.of(name + " 1", name + " 2"));
        last = pages;
        return pages;
    }

    /** What {@link #pages} made last. */
    @Nullable
    Object last() {
        return last;
    }

    @CacheData
    Graph graph(String name) {
        return new Graph();
    }

    @CacheData
    List<Graph.Point> fixed(String name) {
        return List.of(new Graph.Point(1, 2), new Graph.Point(3, 4));
    }

    @CacheData
    Object any(String name, @ExcludeFromKey Maker maker) {
        runs.of(name);
        return maker.make();
    }

    static Object nested(int depth) {
        List<Object> value = new ArrayList<>();
        for (int level = 0; level < depth; level++) {
            value = new ArrayList<>(List.of(value));
        }
        return value;
    }
}
