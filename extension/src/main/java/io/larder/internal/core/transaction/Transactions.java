package io.larder.internal.core.transaction;

import org.jspecify.annotations.Nullable;

/** The transactions of the calling threads. Safe for concurrent use. */
@FunctionalInterface
public interface Transactions {

    /** Where there are none, or none is to be looked at. */
    Transactions NONE = () -> null;

    /** The transaction that this thread is in, whatever its state; {@code null}: none. */
    @Nullable
    Transaction current();
}
