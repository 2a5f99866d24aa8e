package io.larder.internal.cdi.application;

import java.util.List;
import java.util.Set;

/**
 * What an application declares, as far as its caches are made of it.
 *
 * @param cached enabled beans with cached methods
 * @param recorded enabled beans with replayed and input methods
 * @param discovered names of all types in which the container looked for beans
 */
public record Declared(List<CachedBean> cached, List<RecordedBean> recorded, Set<String> discovered) {

    public Declared {
        cached = List.copyOf(cached);
        recorded = List.copyOf(recorded);
        discovered = Set.copyOf(discovered);
    }
}
