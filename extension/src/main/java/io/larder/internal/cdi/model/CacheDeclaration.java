package io.larder.internal.cdi.model;

import io.larder.internal.core.method.CachedMethod;

/**
 * A cached method as it was declared, and the result of applying the configuration to it.
 *
 * @param attributes the values in force, and where each was set
 */
public record CacheDeclaration(Declaration declaration, AttributeValues attributes, CachedMethod method) {

    /** For messages: {@code Class#method(types)}. */
    public String where() {
        return declaration.where();
    }
}
