/**
 * The entries of data caches in an embedded Infinispan: the only place that knows it. One application has one
 * {@link io.larder.internal.infinispan.InfinispanStoreFactory}, each cache of it one Infinispan cache, which keeps entries in the
 * heap by reference. Nothing here expires or evicts anything; that is decided in {@code core.store}.
 */
@NullMarked
package io.larder.internal.infinispan;

import org.jspecify.annotations.NullMarked;
