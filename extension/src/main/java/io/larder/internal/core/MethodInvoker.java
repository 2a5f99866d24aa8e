package io.larder.internal.core;

import io.larder.internal.core.method.ContextInvocation;
import io.larder.internal.core.method.Invocation;
import org.jspecify.annotations.Nullable;

/** Handles a call of one cached method on behalf of an interceptor. */
public interface MethodInvoker {

    /**
     * Answers a call: from an entry, from another thread's computation, or by running the method in this thread.
     *
     * @param arguments as the caller gave them, not changed here
     * @param invocation runs the method with them
     * @return the value, of data a copy of the caller's own
     * @throws Exception what the method throws, as it is, or a {@link io.larder.CacheException}
     */
    @Nullable
    Object call(@Nullable Object[] arguments, Invocation invocation) throws Exception;

    /**
     * {@link #call(Object[], Invocation)} for interceptors, which have no invocation yet.
     *
     * @param context of the container for this call
     * @param invocation runs the method with the context's arguments
     */
    @Nullable
    default <C> Object call(@Nullable Object[] arguments, C context, ContextInvocation<C> invocation) throws Exception {
        return call(arguments, invocation.of(context));
    }
}
