package io.larder.internal.core.load;

import io.larder.internal.core.replay.Trace;
import io.larder.internal.core.transaction.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * What a run of the method came to.
 *
 * @param trace what it did and read until the method returned, or {@code null}
 * @param transactionAtStart the transaction in which the method began, or {@code null}
 */
record LoadResult(
        @Nullable Object value,
        @Nullable Trace trace,
        @Nullable Transaction transactionAtStart) {

    /** The same run, whose stage completed with that value. */
    LoadResult withValue(@Nullable Object completed) {
        return new LoadResult(completed, trace, transactionAtStart);
    }
}
