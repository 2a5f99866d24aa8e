package io.larder.internal.cdi.model;

import java.util.List;

/**
 * The identity of a method among the methods of one class. Two methods with equal signatures are one method to callers,
 * even with type variables and bridge methods between them.
 *
 * @param parameterTypes erased, after the type variables were replaced
 */
public record CallSignature(String name, List<Class<?>> parameterTypes) {

    public CallSignature {
        parameterTypes = List.copyOf(parameterTypes);
    }
}
