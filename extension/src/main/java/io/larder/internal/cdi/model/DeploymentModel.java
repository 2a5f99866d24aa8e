package io.larder.internal.cdi.model;

import java.util.List;
import java.util.Set;

/**
 * What an application declares, as far as its caches are made of it.
 *
 * @param cachedBeans enabled beans with cached methods
 * @param recordedBeans enabled beans with replayed and input methods
 * @param discoveredTypes names of all types in which the container looked for beans
 */
public record DeploymentModel(
        List<CachedBean> cachedBeans, List<RecordedBean> recordedBeans, Set<String> discoveredTypes) {

    public DeploymentModel {
        cachedBeans = List.copyOf(cachedBeans);
        recordedBeans = List.copyOf(recordedBeans);
        discoveredTypes = Set.copyOf(discoveredTypes);
    }
}
