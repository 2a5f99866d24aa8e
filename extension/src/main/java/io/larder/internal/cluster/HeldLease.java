package io.larder.internal.cluster;

import io.larder.internal.cluster.SecondLevel.Content;
import io.larder.internal.cluster.SecondLevel.Reservation;
import io.larder.internal.cluster.SharedStore.Stored;
import io.larder.internal.envelope.ClearStamp;
import io.larder.internal.envelope.EnvelopeHeader;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A lease of this node, renewed until it ends.
 *
 * <p>Concurrency: a value replaces the lease by a compare-and-set, so a renewal that comes too late finds nothing to renew.
 */
final class HeldLease implements Reservation {

    private final ClusterNode node;
    private final CacheIdentity cache;
    private final byte[] key;
    private final byte[] storeKey;
    private final ClearStamp stamp;
    private final byte[] bytes;
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile @Nullable Future<?> renewal;

    private HeldLease(
            ClusterNode node, CacheIdentity cache, byte[] key, byte[] storeKey, ClearStamp stamp, byte[] bytes) {
        this.node = node;
        this.cache = cache;
        this.key = key;
        this.storeKey = storeKey;
        this.stamp = stamp;
        this.bytes = bytes;
    }

    /**
     * A lease that is not in the store yet.
     *
     * @param stamp the clears that are known before the load begins
     */
    static HeldLease of(ClusterNode node, CacheIdentity cache, byte[] key, byte[] storeKey, ClearStamp stamp) {
        byte[] bytes = new Lease(stamp, node.randomId()).bytes(storeKey, node.digest());
        return new HeldLease(node, cache, key, storeKey, stamp, bytes);
    }

    byte[] bytes() {
        return bytes;
    }

    /** The same, in the store now. */
    HeldLease renewed() {
        scheduleRenewal();
        return this;
    }

    private void scheduleRenewal() {
        if (!ended.get()) {
            renewal =
                    node.time().schedule(this::renew, node.settings().renewal().toNanos());
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // Nobody waits for it.
    private void renew() {
        if (!ended.get()) {
            node.client().renew(storeKey, bytes, node.settings().lease()).whenComplete((there, failure) -> {
                // A lease that was lost is somebody else's now; after a failure there may be one to renew.
                if (failure != null || there) {
                    scheduleRenewal();
                }
            });
        }
    }

    @Override
    public void store(Content content, long writtenAt, Duration lifespan) {
        Duration remaining = remaining(writtenAt, lifespan);
        if (content.size() > node.settings().maxValue() || remaining.isNegative() || remaining.isZero()) {
            release();
            return;
        }
        if (!end()) {
            return;
        }
        boolean sent = false;
        try {
            node.client().replace(storeKey, Stored.of(bytes), sealed(content, writtenAt), remaining);
            sent = true;
        } catch (StoreUnavailableException e) {
            // Logged by the client. Whether the value is there or not, it is valid.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (!sent) {
                node.client().release(storeKey, bytes);
            }
        }
    }

    private byte[] sealed(Content content, long writtenAt) {
        Instant written = node.time().wallTime().minusNanos(node.time().nanoTime() - writtenAt);
        return new EnvelopeHeader(
                        cache.prefix(), new byte[0], key, written, stamp, content.tags(), content.shape(), null, null)
                .seal(content.value(), content.size(), node.digest());
    }

    private Duration remaining(long writtenAt, Duration lifespan) {
        return lifespan.isZero()
                ? node.settings().maxAge()
                : lifespan.minusNanos(node.time().nanoTime() - writtenAt);
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // It ends with the node.
    public void releaseAfter(Duration delay) {
        node.time().schedule(this::release, delay.toNanos());
    }

    @Override
    public void release() {
        if (end()) {
            node.client().release(storeKey, bytes);
        }
    }

    private boolean end() {
        boolean ends = ended.compareAndSet(false, true);
        Future<?> next = renewal;
        if (ends && next != null) {
            next.cancel(false);
        }
        return ends;
    }
}
