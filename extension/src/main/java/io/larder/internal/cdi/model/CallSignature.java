package io.larder.internal.cdi.model;

import java.util.List;

/**
 * What a method is called by in one class: two methods of one shape are one method to its callers, whatever type variables and
 * bridges stand between them.
 *
 * @param parameterTypes erased, after the type variables were replaced
 */
public record CallSignature(String name, List<Class<?>> parameterTypes) {

    public CallSignature {
        parameterTypes = List.copyOf(parameterTypes);
    }
}
