package io.larder.internal.cdi.model;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A generic class with its arguments, of which some were type variables. */
record ResolvedType(Type raw, @Nullable Type owner, List<Type> arguments) implements ParameterizedType {

    @Override
    public Type[] getActualTypeArguments() {
        return arguments.toArray(Type[]::new);
    }

    @Override
    public Type getRawType() {
        return raw;
    }

    @Override
    public @Nullable Type getOwnerType() {
        return owner;
    }

    @Override
    public String toString() {
        return raw.getTypeName()
                + arguments.stream().map(Type::getTypeName).collect(Collectors.joining(", ", "<", ">"));
    }
}
