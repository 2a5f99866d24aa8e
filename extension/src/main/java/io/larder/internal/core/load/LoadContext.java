package io.larder.internal.core.load;

import io.larder.internal.core.key.Key;
import io.larder.internal.core.store.Entry;
import org.jspecify.annotations.Nullable;

/**
 * One run of a method: what it is for.
 *
 * @param replaced the entry that the new one is to replace, or {@code null}
 */
public record LoadContext(
        CachePartition partition,
        InFlightLoad load,
        @Nullable Entry replaced) {

    Key arguments() {
        return load.arguments();
    }
}
