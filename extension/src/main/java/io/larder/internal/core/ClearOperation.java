package io.larder.internal.core;

import io.larder.MethodCache;
import io.larder.internal.platform.CompleteIteration;
import java.util.List;

/**
 * What a call of one method clears.
 *
 * @param caches in the order in which the annotation names them
 * @param before whether before the method runs, instead of after its normal return
 */
public record ClearOperation(List<MethodCache> caches, boolean before) {

    public ClearOperation {
        caches = List.copyOf(caches);
    }

    /** Clears each of the caches. */
    public void clear() {
        CompleteIteration.forEach(caches, MethodCache::clear);
    }
}
