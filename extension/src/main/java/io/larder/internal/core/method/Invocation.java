package io.larder.internal.core.method;

import org.jspecify.annotations.Nullable;

/** The invocation of a cached method, to run at most once in the caller's thread and contexts. */
@FunctionalInterface
public interface Invocation {

    /** Runs the method, and throws the exceptions of the method. */
    @Nullable
    Object proceed() throws Exception;
}
