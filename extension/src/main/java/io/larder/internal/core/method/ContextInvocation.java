package io.larder.internal.core.method;

import org.jspecify.annotations.Nullable;

/**
 * Runs the invocation that a context stands for. It is the same object for all calls, so that a hit creates none.
 *
 * @param <C> what an interceptor knows of a call
 */
@FunctionalInterface
public interface ContextInvocation<C> {

    /** Runs the method, and throws the exceptions of the method. */
    @Nullable
    Object proceed(C context) throws Exception;

    /** The invocation of this context. */
    default Invocation of(C context) {
        return () -> proceed(context);
    }
}
