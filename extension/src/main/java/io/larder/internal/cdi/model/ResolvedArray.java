package io.larder.internal.cdi.model;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Type;

/** An array of a generic type in which a type variable was replaced. */
record ResolvedArray(Type component) implements GenericArrayType {

    @Override
    public Type getGenericComponentType() {
        return component;
    }

    @Override
    public String toString() {
        return component.getTypeName() + "[]";
    }
}
