package io.larder.internal.core.load;

import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Calls one cached method anew, without the caller whose stale value asks for it.
 *
 * @param executor where it runs; it may refuse
 */
public record RefreshInvocation(Executor executor, ArgumentCopier argumentCopier, BeanInvoker beanInvoker) {

    /** Makes copies of arguments, so that their owner may change them meanwhile. */
    @FunctionalInterface
    public interface ArgumentCopier {

        /** @throws RuntimeException where one cannot be copied */
        @Nullable
        Object[] copy(@Nullable Object[] arguments);
    }

    /** A call through the bean's reference, with its interceptors, in the current thread. */
    @FunctionalInterface
    public interface BeanInvoker {

        @Nullable
        Object invoke(@Nullable Object[] arguments) throws Exception;
    }
}
