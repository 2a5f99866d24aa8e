package io.larder.internal.core.transaction;

import org.jspecify.annotations.Nullable;

/** The transactions of the calling threads. Safe for concurrent use. */
@FunctionalInterface
public interface Transactions {

    /** Never returns a transaction: there are none, or the cache ignores them. */
    Transactions NONE = () -> null;

    /** The transaction that this thread is in, whatever its state; {@code null}: none. */
    @Nullable
    Transaction current();
}
