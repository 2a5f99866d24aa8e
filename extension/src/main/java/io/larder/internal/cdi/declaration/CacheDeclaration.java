package io.larder.internal.cdi.declaration;

import io.larder.internal.core.method.CachedMethod;

/**
 * A cached method: as it was declared, and what came of it with the configuration.
 *
 * @param members of its annotation
 */
public record CacheDeclaration(Declaration declaration, Members members, CachedMethod method) {

    /** For messages: {@code Class#method(types)}. */
    public String where() {
        return declaration.where();
    }
}
