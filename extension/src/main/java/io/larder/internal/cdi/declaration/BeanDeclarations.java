package io.larder.internal.cdi.declaration;

import java.util.List;

/**
 * What an enabled bean says of caching.
 *
 * @param marks the annotations of its class
 * @param methods those that carry an annotation of ours
 */
public record BeanDeclarations(Class<?> beanClass, Marks marks, List<Declaration> methods) {

    public BeanDeclarations {
        methods = List.copyOf(methods);
    }

    public boolean isEmpty() {
        return methods.isEmpty() && marks.ours().isEmpty();
    }
}
