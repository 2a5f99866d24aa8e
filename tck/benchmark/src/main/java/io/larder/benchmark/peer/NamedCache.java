package io.larder.benchmark.peer;

import io.larder.benchmark.workload.Workload;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** A cache for each method, for the candidates whose caches are called by hand. */
enum NamedCache {
    TEXT(String.class),
    RESOURCE(Serializable.class),
    ORDERS(Serializable.class),
    NAMES(Serializable.class),
    WIDE(Serializable.class),
    BYTES(byte[].class),
    COLUMNS(Serializable.class),
    ARTICLE(String.class),
    NOTHING(String.class);

    private final Class<?> type;

    NamedCache(Class<?> type) {
        this.type = type;
    }

    /** A cache for each. */
    static <C> Map<NamedCache, C> createAll(Function<NamedCache, C> factory) {
        Map<NamedCache, C> caches = new EnumMap<>(NamedCache.class);
        for (NamedCache namedCache : values()) {
            caches.put(namedCache, factory.apply(namedCache));
        }
        return caches;
    }

    Class<?> type() {
        return type;
    }

    /** Most entries, or 0 for no bound. */
    int bound() {
        return this == ARTICLE || this == NOTHING ? Workload.MAX_ENTRIES : 0;
    }
}
