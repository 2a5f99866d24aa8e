package io.larder.internal.marshalling.graph;

import io.larder.internal.core.value.LazyCollections;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Values of Jakarta JSON Processing, and what persistence providers put into entities. */
final class Libraries implements LibraryTypes {

    private static final String HIBERNATE_PROXY = "org.hibernate.proxy.HibernateProxy";

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
        if (LazyCollections.find(HIBERNATE_PROXY, type) != null) {
            return new LazyProxyType(type);
        }
        if (!LazyCollections.isIndirectContainer(type)) {
            return null;
        }
        return guarded(Map.class.isAssignableFrom(type) ? IndirectTypes.map(type) : IndirectTypes.collection(type));
    }

    /** With a look whether it is loaded, before it is touched. */
    @Override
    public GraphType guarded(GraphType type) {
        Predicate<Object> loaded = LazyCollections.loaded(type.type());
        return loaded == null
                ? type
                : type.guardedBy(object -> {
                    if (!loaded.test(object)) {
                        throw new UnsupportedObjectException(object.getClass(), LazyCollections.REASON);
                    }
                });
    }
}
