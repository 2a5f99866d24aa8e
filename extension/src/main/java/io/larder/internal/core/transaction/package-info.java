/**
 * What a cache has to know of transactions: whether a thread is in one, which, and how it ended. The port is
 * {@link io.larder.internal.core.transaction.Transactions}; where no transactions are to be had, it has none.
 */
@NullMarked
package io.larder.internal.core.transaction;

import org.jspecify.annotations.NullMarked;
