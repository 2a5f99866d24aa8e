/**
 * Several nodes of one application: entries that they share, clears that hold on all of them, and one load per key across them.
 *
 * <p>Each node serves hits from its near cache. Behind its in-flight loads lies a {@link io.larder.internal.cluster.SharedStore}, a map that
 * any distributed engine provides, and in it, beside the entries, one record per application: the
 * {@link io.larder.internal.cluster.ClearClock}, a numbered history of clears. What is loaded carries the number that was known when its
 * load began, so that nothing from before a clear is taken for something from after it.
 *
 * <p>A node trusts its near cache only for a bounded time after it last confirmed, by a write, that it knows the current clock
 * ({@link io.larder.internal.cluster.Trust}). Correctness depends on that alone, never on a message that arrives. The idea of leases is that
 * of memcached at Facebook (Nishtala et al., NSDI 2013), the bounded trust that of Gray and Cheriton's leases (SOSP 1989).
 *
 * <p>Plain Java: the engines behind the store are adapters.
 */
@NullMarked
package io.larder.internal.cluster;

import org.jspecify.annotations.NullMarked;
