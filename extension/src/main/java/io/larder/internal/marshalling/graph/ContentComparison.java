package io.larder.internal.marshalling.graph;

import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Compares values by what they hold: lists by elements in order, sets and maps by content, whatever class implements them; objects of the
 * application by class and all fields that are not transient. Which objects are the same one does not count.
 */
public final class ContentComparison {

    private final Decomposition decomposition = new ContentDecomposition();

    /** The path to the first place that differs, empty where it is the whole; {@code null} where there is none. */
    public @Nullable String firstDifference(@Nullable Object one, @Nullable Object other) {
        String path = new Comparison(decomposition, new IdentityHashMap<>(0), false).difference(one, other);
        return path != null && path.startsWith(".") ? path.substring(1) : path;
    }
}
