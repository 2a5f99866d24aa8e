package io.larder.internal.marshalling.graph;

import io.larder.internal.core.form.FormDescriptor;
import io.larder.internal.core.form.JdkClasses;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** As objects are marshalled. */
final class ExactDecomposition implements Decomposition {

    private final GraphTypes types;
    private final ConcurrentMap<Class<?>, Boolean> writing = new ConcurrentHashMap<>();

    /** @param types that take constants apart too */
    ExactDecomposition(GraphTypes types) {
        this.types = types;
    }

    @Override
    public @Nullable Node of(Object object) {
        if (object instanceof Enum<?> || JdkConstants.areComparable(object.getClass())) {
            return null;
        }
        GraphType type = types.of(object.getClass());
        if (type.refusal() != null) {
            type = types.internal(object.getClass());
        }
        return type.isConstant() || type.refusal() != null ? null : type.node(object, 0);
    }

    @Override
    public @Nullable Object resolve(@Nullable Object object) {
        Object resolved = object;
        while (resolved != null) {
            GraphType type = types.of(resolved.getClass());
            if (!type.isStandIn()) {
                return resolved;
            }
            resolved = type.target(resolved);
        }
        return null;
    }

    @Override
    public boolean writesItself(Class<?> type) {
        return writing.computeIfAbsent(type, of -> !JdkClasses.contains(of) && FormDescriptor.of(of) != null);
    }
}
