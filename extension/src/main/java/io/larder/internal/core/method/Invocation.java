package io.larder.internal.core.method;

import org.jspecify.annotations.Nullable;

/** The invocation of a cached method, to run at most once in the caller's thread and contexts. */
@FunctionalInterface
public interface Invocation {

    /** Runs the method. What it throws is the method's own. */
    @Nullable
    Object proceed() throws Exception;
}
