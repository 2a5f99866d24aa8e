package io.larder.tck.data;

import io.larder.CacheData;
import io.larder.ExcludeFromKey;
import io.larder.tck.framework.InvocationCounter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Returns values of many types. */
@ApplicationScoped
class DataValuesBean {

    /** What a body returns. */
    @FunctionalInterface
    interface ValueFactory {
        Object create();
    }

    /** Something that is data but for what lies in it. */
    record Wrapper(List<Object> values) {}

    @Inject
    InvocationCounter invocations;

    private @Nullable Object lastList;

    @CacheData
    List<String> list(String name) {
        invocations.increment("list " + name);
        List<String> list = new ArrayList<>(List.of(name + " 1", name + " 2"));
        lastList = list;
        return list;
    }

    /** What {@link #list} made last. */
    @Nullable
    Object lastList() {
        return lastList;
    }

    @CacheData
    ObjectGraph graph(String name) {
        return new ObjectGraph();
    }

    @CacheData
    List<ObjectGraph.Point> immutableList(String name) {
        return List.of(new ObjectGraph.Point(1, 2), new ObjectGraph.Point(3, 4));
    }

    @CacheData
    Object supplied(String name, @ExcludeFromKey ValueFactory factory) {
        invocations.increment(name);
        return factory.create();
    }

    static Object nested(int depth) {
        List<Object> value = new ArrayList<>();
        for (int level = 0; level < depth; level++) {
            value = new ArrayList<>(List.of(value));
        }
        return value;
    }

    static int depth(Object nested) {
        int depth = 0;
        for (List<?> at = (List<?>) nested; !at.isEmpty(); at = (List<?>) at.get(0)) {
            depth++;
        }
        return depth;
    }
}
