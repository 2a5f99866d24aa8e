package io.larder.internal.marshalling.graph;

import io.larder.internal.core.entity.LazyType;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of Jakarta JSON Processing, and what persistence providers put into entities. */
final class Libraries implements LibraryTypes {

    private final boolean json;

    Libraries() {
        json = isPresent("jakarta.json.JsonValue");
    }

    private static boolean isPresent(String type) {
        try {
            Class.forName(type, false, Libraries.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException none) {
            return false;
        }
    }

    @Override
    public boolean isConstant(Class<?> type) {
        return json && JsonValue.class.isAssignableFrom(type);
    }

    @Override
    public @Nullable GraphType portable(Class<?> type) {
        return new TextType(type, JsonValue.class, Object::toString, Libraries::read);
    }

    private static Object read(String text) {
        try (JsonReader reader = JsonProvider.provider().createReader(new StringReader(text))) {
            return reader.readValue();
        }
    }

    @Override
    public @Nullable GraphType of(Class<?> type) {
        LazyType lazy = LazyType.of(type);
        if (lazy != null && lazy.isStandIn()) {
            return guarded(new LazyProxyType(type, lazy));
        }
        if (!LazyType.isIndirectContainer(type)) {
            return null;
        }
        if (Map.class.isAssignableFrom(type)) {
            return guarded(EclipseLinkCollections.map(type));
        }
        return Collection.class.isAssignableFrom(type) ? guarded(EclipseLinkCollections.collection(type)) : null;
    }

    /** With a look whether it is loaded, before it is touched. */
    @Override
    public GraphType guarded(GraphType type) {
        LazyType lazy = LazyType.of(type.type());
        return lazy == null
                ? type
                : type.guardedBy(object -> {
                    if (!lazy.isLoaded(object)) {
                        throw new UnsupportedObjectException(object.getClass(), lazy.unloadedReason());
                    }
                });
    }
}
