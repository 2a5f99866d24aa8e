package io.larder.benchmark.peer;

import io.larder.benchmark.shop.Shop;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** A cache for each method, for the contestants whose caches are asked by hand. */
enum Part {
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

    Part(Class<?> type) {
        this.type = type;
    }

    /** A cache for each. */
    static <C> Map<Part, C> each(Function<Part, C> made) {
        Map<Part, C> caches = new EnumMap<>(Part.class);
        for (Part part : values()) {
            caches.put(part, made.apply(part));
        }
        return caches;
    }

    Class<?> type() {
        return type;
    }

    /** Most entries, or 0 for no bound. */
    int bound() {
        return this == ARTICLE || this == NOTHING ? Shop.BOUND : 0;
    }
}
