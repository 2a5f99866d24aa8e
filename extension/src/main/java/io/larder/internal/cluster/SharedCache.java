package io.larder.internal.cluster;

import io.larder.internal.cluster.SharedStore.Stored;
import io.larder.internal.envelope.CorruptEnvelopeException;
import io.larder.internal.envelope.CorruptEnvelopeException.Reason;
import io.larder.internal.envelope.EnvelopeHeader;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * One data cache in the shared store.
 *
 * <p>Under each key is nothing, an entry, or the {@link Lease} of the node that loads it; one becomes the other by a compare-and-set. An
 * entry or a lease from before a clear counts as nothing. An entry is taken only under a clock that was trusted before the store was
 * asked and is trusted after it answered.
 */
public final class SharedCache implements SecondLevel {

    private static final int ATTEMPTS = 16;
    private static final long SHORTEST_WAIT = Duration.ofMillis(2).toNanos();
    private static final long LONGEST_WAIT = Duration.ofMillis(100).toNanos();
    private static final Busy BUSY = new Busy();
    private static final Miss UNSHARED = new Miss(Reservation.NONE);

    private final CacheIdentity identity;
    private final EntryCheck check;
    private final ClusterNode node;
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder waits = new LongAdder();

    /** Whether an entry that another node wrote can be served here. */
    @FunctionalInterface
    public interface EntryCheck {

        /**
         * @param age nanoseconds since it was written
         * @return {@code false} where its time is over, or its classes look different here
         */
        boolean accepts(Content content, long age);
    }

    /**
     * Counters of one cache on this node, since the start.
     *
     * @param hits lookups that found an entry in the shared store
     * @param misses lookups that did not
     * @param leaseWaits lookups that waited for the load of another node
     */
    public record Stats(long hits, long misses, long leaseWaits) {}

    SharedCache(CacheIdentity identity, EntryCheck check, ClusterNode node) {
        this.identity = identity;
        this.check = check;
        this.node = node;
    }

    public Stats stats() {
        return new Stats(hits.sum(), misses.sum(), waits.sum());
    }

    /** Its clears. */
    public SharedClears clears() {
        return new SharedClears(identity, true, node);
    }

    @Override
    public long confirmedAt() {
        return node.trust().confirmedAt();
    }

    @Override
    public boolean covers(long confirmed, long loadedSince, long now) {
        return node.trust().covers(confirmed, loadedSince, now);
    }

    @Override
    public Lookup lookup(byte[] key, LeaseWait wait) throws InterruptedException {
        Lookup found = node.mayShare(identity) ? shared(key, wait) : UNSHARED;
        if (found instanceof Hit) {
            hits.increment();
        } else {
            misses.increment();
        }
        return found;
    }

    private Lookup shared(byte[] key, LeaseWait wait) throws InterruptedException {
        byte[] storeKey = identity.storeKey(key);
        StoreClient client = node.client();
        long waited = 0;
        try {
            Stored present = client.get(storeKey);
            for (int attempt = 0; attempt < ATTEMPTS; ) {
                ClearClock clock = node.trustedClock();
                if (clock == null || node.isBypassed(identity)) {
                    return UNSHARED;
                }
                Found found = present == null ? Found.NOTHING : found(clock, key, storeKey, present.value());
                if (found.hit != null) {
                    return found.hit;
                }
                if (found.loading) {
                    if (waited == 0) {
                        waits.increment();
                    }
                    long pause = Math.max(SHORTEST_WAIT, Math.min(waited / 4, LONGEST_WAIT));
                    if (!wait.await(pause)) {
                        return BUSY;
                    }
                    waited += pause;
                    present = client.get(storeKey);
                } else {
                    HeldLease lease = HeldLease.of(node, identity, key, storeKey, clock.stamp());
                    present = client.acquire(
                            storeKey, present, lease.bytes(), node.settings().lease());
                    if (present == null) {
                        return new Miss(lease.renewed());
                    }
                    attempt++;
                }
            }
        } catch (StoreUnavailableException e) {
            // Logged by the client. The caller loads for itself.
        }
        return UNSHARED;
    }

    /**
     * What a value in the store is.
     *
     * @param loading whether another node loads the key
     */
    private record Found(@Nullable Hit hit, boolean loading) {

        static final Found NOTHING = new Found(null, false);
        static final Found LOADING = new Found(null, true);
    }

    private Found found(ClearClock clock, byte[] key, byte[] storeKey, byte[] value) {
        try {
            if (Lease.is(value)) {
                Lease lease = Lease.read(storeKey, value, node.digest());
                return clock.outdates(lease.stamp(), identity, key, List.of()) ? Found.NOTHING : Found.LOADING;
            }
            return entry(clock, key, EnvelopeHeader.open(value, node.digest()));
        } catch (IOException | RuntimeException e) {
            node.warnings().warn(ClusterMessages.corruptEntry(identity.name(), ClusterMessages.describe(e)));
            return Found.NOTHING;
        }
    }

    private Found entry(ClearClock clock, byte[] key, EnvelopeHeader.Opened opened) throws IOException {
        EnvelopeHeader envelope = opened.envelope();
        if (!Arrays.equals(envelope.cache(), identity.prefix()) || !Arrays.equals(envelope.key(), key)) {
            throw new CorruptEnvelopeException(Reason.MISPLACED);
        }
        if (envelope.stamp() == null || clock.outdates(envelope.stamp(), identity, key, envelope.tags())) {
            return Found.NOTHING;
        }
        EnvelopeHeader.Value value = envelope.value();
        Content content =
                new Content(opened.value(), value == null ? 0 : value.size(), envelope.shape(), envelope.tags());
        long age = age(envelope);
        return check.accepts(content, age) ? new Found(new Hit(content, age), false) : Found.NOTHING;
    }

    private long age(EnvelopeHeader envelope) {
        Duration age = Duration.between(envelope.written(), node.time().wallTime());
        if (age.isNegative()) {
            node.warnings().warn(ClusterMessages.wallClocksDiffer(identity.name()));
            return 0;
        }
        return age.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0 ? Long.MAX_VALUE : age.toNanos();
    }
}
