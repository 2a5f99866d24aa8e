package io.larder.internal.engine;

import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Calls one cached method anew, without the caller whose stale value asks for it.
 *
 * @param executor where it runs; it may refuse
 */
public record Refresher(Executor executor, Copies copies, Recall recall) {

    /** Makes copies of arguments, so that their owner may change them meanwhile. */
    @FunctionalInterface
    public interface Copies {

        /** @throws RuntimeException where one cannot be copied */
        @Nullable
        Object[] of(@Nullable Object[] arguments);
    }

    /** A call through the bean's reference, with its interceptors, in the current thread. */
    @FunctionalInterface
    public interface Recall {

        @Nullable
        Object call(@Nullable Object[] arguments) throws Exception;
    }
}
