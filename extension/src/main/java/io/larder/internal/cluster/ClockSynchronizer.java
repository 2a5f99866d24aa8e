package io.larder.internal.cluster;

import io.larder.internal.cluster.ClearClock.Member;
import io.larder.internal.cluster.ClearClock.Relation;
import io.larder.internal.cluster.PendingClears.Pending;
import io.larder.internal.cluster.SharedStore.Stored;
import io.larder.internal.envelope.ClearStamp;
import io.larder.internal.envelope.EnvelopeDigest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Exchanges the clear clock with the shared store: reads it, applies what other nodes cleared, and writes it back with this node's
 * heartbeat and its own clears. The write is a compare-and-set of the clock itself: where it succeeds, the clock that was read was
 * the current one at a moment after it was sent, whatever the store's reads are worth while it is split.
 *
 * <p>Concurrency: one exchange at a time on a node; who comes meanwhile waits for it, and its clears go with the next. Lookups read
 * {@link #known} without a lock. A clear is known before it is applied: a lookup either sees it, or belongs to an in-flight load that
 * applying it detaches. It is applied before it is confirmed.
 */
final class ClockSynchronizer {

    private final StoreClient client;
    private final byte[] key;
    private final EnvelopeDigest digest;
    private final TimeSource time;
    private final RandomGenerator random;
    private final ClusterSettings settings;
    private final Trust trust;
    private final RepeatedWarnings warnings;
    private final UUID node;
    private final SilentMembers silent;
    private final PendingClears pending = new PendingClears();
    private final ReentrantLock lock = new ReentrantLock();
    private final NearCaches caches;
    private volatile @Nullable ClearClock known;
    private volatile long lineageSince;
    private long beats;
    private boolean left;
    private @Nullable Unreadable unreadable;

    /**
     * A record that cannot be read.
     *
     * @param since when it was first seen
     */
    @SuppressWarnings("ArrayRecordComponent") // Compared by its owner.
    private record Unreadable(byte[] value, long since) {}

    ClockSynchronizer(
            StoreClient client,
            byte[] key,
            EnvelopeDigest digest,
            TimeSource time,
            RandomGenerator random,
            ClusterSettings settings,
            Trust trust,
            RepeatedWarnings warnings) {
        this.client = client;
        this.key = key;
        this.digest = digest;
        this.time = time;
        this.random = random;
        this.settings = settings;
        this.trust = trust;
        this.warnings = warnings;
        this.caches = new NearCaches(warnings);
        this.node = new UUID(random.nextLong(), random.nextLong());
        this.silent = new SilentMembers(node, settings.memberTimeout().toNanos());
        this.lineageSince = time.nanoTime();
    }

    NearCaches caches() {
        return caches;
    }

    PendingClears pending() {
        return pending;
    }

    /** The clock as it is known here; {@code null} before the first exchange. */
    @Nullable
    ClearClock known() {
        return known;
    }

    /**
     * One heartbeat, with all pending clears.
     *
     * @param nanos how long it may take
     * @param needless asked once it is this thread's turn: whether another exchange did what this one is for
     * @return whether it was confirmed, or needless
     */
    boolean exchange(long nanos, BooleanSupplier needless) throws InterruptedException {
        long deadline = time.nanoTime() + nanos;
        if (!lock.tryLock(nanos, TimeUnit.NANOSECONDS)) {
            return false;
        }
        try {
            return needless.getAsBoolean() || (!left && exchange(deadline));
        } catch (StoreUnavailableException e) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    private boolean exchange(long deadline) throws StoreUnavailableException, InterruptedException {
        while (time.nanoTime() - deadline < 0) {
            List<Pending> clears = pending.all();
            removeEntries(clears, deadline);
            Stored stored = client.get(key, deadline - time.nanoTime());
            // After the read: what it shows was written by then, and no node was silent before.
            long read = time.nanoTime();
            ClearClock current = current(stored);
            // One that begins here is nobody's before it is written: another node may write one first.
            if (current == null || (!current.isNew() && !adopt(current))) {
                return false;
            }
            ClearClock next = current.without(silent.in(current, read))
                    .increment(
                            random.nextLong(),
                            clears.stream().map(Pending::clear).toList())
                    .with(node, new Member(++beats, current.sequence()));
            long sentAt = time.nanoTime();
            if (write(stored, next, deadline - sentAt)) {
                if (!adopt(next)) {
                    return false;
                }
                trust.confirm(sentAt);
                pending.numbered(clears, next.stamp());
                return true;
            }
        }
        return false;
    }

    private boolean write(@Nullable Stored stored, ClearClock next, long nanos)
            throws StoreUnavailableException, InterruptedException {
        byte[] bytes = ClearClockFormat.bytes(next, key, digest);
        return stored == null
                ? client.putIfAbsent(key, bytes, SharedStore.FOREVER, nanos) == null
                : client.replace(key, stored, bytes, SharedStore.FOREVER, nanos);
    }

    /** Shared entries go before their clears are numbered: then no node that knows the number finds them. */
    private void removeEntries(List<Pending> clears, long deadline)
            throws StoreUnavailableException, InterruptedException {
        List<CompletableFuture<@Nullable Void>> removals = new ArrayList<>();
        for (Pending each : clears) {
            if (each.clear() instanceof Clear.Entry entry && entry.stored()) {
                removals.add(client.removal(entry.cache().storeKey(entry.key())));
            }
        }
        for (CompletableFuture<@Nullable Void> removal : removals) {
            client.await(removal, deadline - time.nanoTime());
        }
    }

    /** The clock to go on from, which is a new one where the record was lost; {@code null}: there is none to go on from now. */
    private @Nullable ClearClock current(@Nullable Stored stored) {
        ClearClock before = known;
        if (stored == null) {
            return before == null ? begin() : reset();
        }
        ClearClock read;
        try {
            read = ClearClockFormat.read(key, stored.value(), digest);
        } catch (IOException | RuntimeException e) {
            return unreadable(stored.value(), e);
        }
        unreadable = null;
        return before != null && read.after(before) == Relation.ROLLED_BACK ? reset() : read;
    }

    /**
     * Another node may write with another secret or a newer format, and its heartbeats change the record. What no node has changed for
     * {@code lag} is of no use to any, and counts as lost.
     */
    private @Nullable ClearClock unreadable(byte[] value, Exception why) {
        long now = time.nanoTime();
        Unreadable before = unreadable;
        if (before == null || !Arrays.equals(before.value, value)) {
            unreadable = new Unreadable(value, now);
        } else if (now - before.since >= settings.lag().toNanos()) {
            unreadable = null;
            return reset();
        }
        warnings.warn(ClusterMessages.corruptClock(ClusterMessages.describe(why)));
        return null;
    }

    private ClearClock reset() {
        warnings.warn(ClusterMessages.storeReset());
        return begin();
    }

    private ClearClock begin() {
        return ClearClock.begin(new UUID(random.nextLong(), random.nextLong()));
    }

    /** @return whether all near caches have applied it */
    private boolean adopt(ClearClock clock) {
        ClearClock before = known;
        if (before == null || !before.lineage().equals(clock.lineage())) {
            lineageSince = time.nanoTime();
        }
        known = clock;
        return caches.apply(clock, before != null && clock.after(before) == Relation.CONTINUES);
    }

    /**
     * Waits until every node has applied a clear, or trusts nothing from before it.
     *
     * @param since when the clear was numbered, or later
     */
    void awaitNodes(ClearStamp stamp, long since) throws InterruptedException {
        long lag = settings.lag().toNanos();
        long pause = settings.poll().toNanos() / 10;
        for (long left = lag; left > 0; left = lag - (time.nanoTime() - since)) {
            if (isAppliedByAll(stamp, left)) {
                return;
            }
            time.pause(Math.min(pause, left));
        }
    }

    private boolean isAppliedByAll(ClearStamp stamp, long nanos) throws InterruptedException {
        ClearClock current;
        try {
            Stored stored = client.get(key, Math.min(nanos, settings.timeout().toNanos()));
            if (stored == null) {
                return false;
            }
            current = ClearClockFormat.read(key, stored.value(), digest);
        } catch (StoreUnavailableException | IOException | RuntimeException e) {
            return false;
        }
        return current.lineage().equals(stamp.lineage())
                && isSettled()
                && current.members().entrySet().stream()
                        .allMatch(member -> member.getKey().equals(node)
                                || member.getValue().applied() >= stamp.sequence());
    }

    /** Members of an earlier lineage are not listed in this one, and may trust what they had for a while. */
    private boolean isSettled() {
        return time.nanoTime() - lineageSince >= settings.lag().toNanos();
    }

    /** Takes this node off the list, for the last time. @return whether that succeeded */
    boolean leave(long nanos) throws InterruptedException {
        long deadline = time.nanoTime() + nanos;
        if (!lock.tryLock(nanos, TimeUnit.NANOSECONDS)) {
            return false;
        }
        try {
            // Nobody waits for a node that is not listed: it ends its trust before, and no exchange that is under way
            // renews it.
            left = true;
            trust.end(time.nanoTime());
            while (time.nanoTime() - deadline < 0) {
                Stored stored = client.get(key, deadline - time.nanoTime());
                ClearClock current = stored == null ? null : current(stored);
                if (stored == null || current == null || !current.members().containsKey(node)) {
                    return true;
                }
                if (write(stored, current.without(Set.of(node)), deadline - time.nanoTime())) {
                    return true;
                }
            }
            return false;
        } catch (StoreUnavailableException e) {
            return false;
        } finally {
            lock.unlock();
        }
    }
}
