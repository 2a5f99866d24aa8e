package io.larder.internal.marshalling.graph;

import io.larder.internal.core.form.JdkClasses;
import java.lang.reflect.InaccessibleObjectException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** By content, whatever class of a list, a set or a map there is. */
final class ContentDecomposition implements Decomposition {

    private static final GraphType LIST = CollectionType.list(ArrayList.class, ArrayList::new);
    private static final GraphType SET = CollectionType.hashSet(HashSet.class, false, HashSet::new);
    private static final GraphType MAP = new MapType(HashMap.class, true, false, (size, flag) -> new HashMap<>());

    private final GraphTypes exact = new ApplicationTypes(type -> null, LibraryTypes.NONE, null);
    private final ConcurrentMap<Class<?>, GraphType> ofTheApplication = new ConcurrentHashMap<>();

    @Override
    public @Nullable Node of(Object object) {
        Class<?> type = object.getClass();
        if (object instanceof Enum<?> || JdkConstants.areComparable(type)) {
            return null;
        }
        GraphType found = type(object, type);
        return found.isConstant() || found.refusal() != null ? null : found.node(object, 0);
    }

    private GraphType type(Object object, Class<?> type) {
        if (object instanceof Map<?, ?>) {
            return MAP;
        }
        if (object instanceof Set<?>) {
            return SET;
        }
        if (object instanceof Collection<?>) {
            return LIST;
        }
        return JdkClasses.contains(type) || type.isArray() || type.isRecord()
                ? exact.of(type)
                : ofTheApplication.computeIfAbsent(type, this::byFields);
    }

    private GraphType byFields(Class<?> type) {
        try {
            return new PlainType(type, Fields.of(type));
        } catch (UnsupportedObjectException | InaccessibleObjectException | IllegalAccessException closed) {
            return exact.of(type);
        }
    }

    @Override
    public @Nullable Object resolve(@Nullable Object object) {
        return object;
    }

    @Override
    public boolean writesItself(Class<?> type) {
        return false;
    }
}
