/**
 * The transactions that a cache depends on: whether a thread has one, its identity, and its completion. The interface
 * is {@link io.larder.internal.core.transaction.Transactions}; on a server without transactions it returns none.
 */
@NullMarked
package io.larder.internal.core.transaction;

import org.jspecify.annotations.NullMarked;
