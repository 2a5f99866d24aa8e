package io.larder.internal.cdi.model;

import java.util.List;

/**
 * The cache declarations of an enabled bean.
 *
 * @param annotations the annotations of its class
 * @param methods those that carry an annotation of ours
 */
public record BeanCacheMetadata(Class<?> beanClass, LarderAnnotations annotations, List<Declaration> methods) {

    public BeanCacheMetadata {
        methods = List.copyOf(methods);
    }

    public boolean isEmpty() {
        return methods.isEmpty() && annotations.types().isEmpty();
    }
}
