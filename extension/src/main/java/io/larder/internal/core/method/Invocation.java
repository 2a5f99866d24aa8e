package io.larder.internal.core.method;

import org.jspecify.annotations.Nullable;

/** The cached method of one call, ready to run in the caller's thread with the caller's contexts. Run at most once. */
@FunctionalInterface
public interface Invocation {

    /** Runs the method. What it throws is the method's own. */
    @Nullable
    Object proceed() throws Exception;
}
