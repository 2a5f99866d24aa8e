package io.larder.internal.cdi.model;

import io.larder.internal.core.method.CachedMethod;

/**
 * A cached method: as it was declared, and what came of it with the configuration.
 *
 * @param attributes of its annotation
 */
public record CacheDeclaration(Declaration declaration, CacheAttributes attributes, CachedMethod method) {

    /** For messages: {@code Class#method(types)}. */
    public String where() {
        return declaration.where();
    }
}
