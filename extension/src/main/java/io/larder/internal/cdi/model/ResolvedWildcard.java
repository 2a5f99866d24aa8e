package io.larder.internal.cdi.model;

import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.List;
import java.util.stream.Collectors;

/** A wildcard with a bound in which a type variable was replaced. */
record ResolvedWildcard(List<Type> upper, List<Type> lower) implements WildcardType {

    @Override
    public Type[] getUpperBounds() {
        return upper.toArray(Type[]::new);
    }

    @Override
    public Type[] getLowerBounds() {
        return lower.toArray(Type[]::new);
    }

    @Override
    public String toString() {
        List<Type> bounds = lower.isEmpty() ? upper : lower;
        return bounds.stream()
                .map(Type::getTypeName)
                .collect(Collectors.joining(" & ", lower.isEmpty() ? "? extends " : "? super ", ""));
    }
}
