package io.larder.internal.marshalling.graph;

import java.awt.RenderingHints;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes rendering hints, in a class of its own so that their module need not be there. */
final class RenderingHintsMaker {

    private RenderingHintsMaker() {}

    @SuppressWarnings({"unchecked", "rawtypes", "NullAway"}) // keys and values of any type
    static Map<@Nullable Object, @Nullable Object> empty() {
        return (Map) new RenderingHints(null);
    }
}
