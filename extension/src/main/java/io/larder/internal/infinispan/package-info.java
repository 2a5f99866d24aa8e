/**
 * Stores of data caches in an embedded Infinispan. Only this package depends on it. One application has one {@link
 * io.larder.internal.infinispan.InfinispanStoreFactory}, and each cache one Infinispan cache, which stores entries on
 * the heap by reference. Expiry and eviction are decided in {@code core.store}.
 */
@NullMarked
package io.larder.internal.infinispan;

import org.jspecify.annotations.NullMarked;
