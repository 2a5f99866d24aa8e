package io.larder.internal.engine;

import io.larder.internal.engine.effect.Trace;
import io.larder.internal.engine.transaction.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * What a run of the method came to.
 *
 * @param trace what it did and read until the method returned, or {@code null}
 * @param began the transaction in which the method began, or {@code null}
 */
record Result(
        @Nullable Object value,
        @Nullable Trace trace,
        @Nullable Transaction began) {

    /** The same run, whose stage completed with that value. */
    Result of(@Nullable Object completed) {
        return new Result(completed, trace, began);
    }
}
