package io.larder.internal.cluster;

import io.larder.internal.cluster.StoreCapabilityCheck.Result;
import io.larder.internal.envelope.EnvelopeDigest;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One application on one node of a cluster: its caches in the shared store, and its heartbeats. Create it, {@link #probe} the store, register
 * the caches, {@link #start} it; {@link #close} ends it.
 *
 * <p>Concurrency: created, started and closed by one thread; used by any number.
 */
public final class ClusterNode implements AutoCloseable {

    /** How many times longer the pause between heartbeats is while the store is bypassed. */
    private static final int BYPASSED = 4;

    private final ClusterSettings settings;
    private final SharedStore store;
    private final EnvelopeDigest digest;
    private final TimeSource time;
    private final RandomGenerator random;
    private final RepeatedWarnings warnings;
    private final StoreClient client;
    private final Trust trust;
    private final ClockSynchronizer clock;
    private final ClearPublisher publisher;
    private final Consumer<String> log;
    private volatile boolean usable = true;
    private volatile boolean closed;
    private volatile @Nullable Future<?> heartbeat;

    /**
     * State of the node.
     *
     * @param storeFailures operations of the store that failed or did not answer in time
     * @param sinceConfirmed nanoseconds since the last heartbeat that was confirmed
     * @param trusted whether that is less than {@code lag}
     * @param bypassed whether the store is bypassed after five failures in a row
     * @param pendingClears clears that the store does not have yet
     */
    public record State(
            long storeFailures, long sinceConfirmed, boolean trusted, boolean bypassed, int pendingClears) {}

    /**
     * @param application whose caches these are; its name is the same on all nodes and in all versions
     * @param store closed with the node
     * @param time closed with the node
     * @param log warnings go there
     */
    public ClusterNode(
            CacheIdentity.Application application,
            ClusterSettings settings,
            SharedStore store,
            EnvelopeDigest digest,
            TimeSource time,
            RandomGenerator random,
            Consumer<String> log) {
        this.settings = settings;
        this.store = store;
        this.digest = digest;
        this.time = time;
        this.random = random;
        this.log = log;
        warnings = new RepeatedWarnings(log, time);
        client = new StoreClient(store, time, settings.timeout(), warnings);
        trust = new Trust(
                settings, time.nanoTime(), () -> warnings.warn(ClusterMessages.servedUntrusted(settings.lag())));
        clock = new ClockSynchronizer(
                client, application.storeKey("clear clock"), digest, time, random, settings, trust, warnings);
        publisher = new ClearPublisher(clock, client, settings, time, warnings);
    }

    /**
     * Finds out whether the store behaves as it must, which takes about a second. A store that does not answer is logged and no problem: the
     * node starts without it, and probes it again until it answers.
     *
     * @return a problem that only the store's administrator can solve, or {@code null}
     */
    public @Nullable String probe() throws InterruptedException {
        Result result = new StoreCapabilityCheck(store, time, settings.timeout()).run(randomId());
        usable = result.isFine();
        if (result.unavailable() != null) {
            warnings.warn(ClusterMessages.noAnswerToProbe(result.unavailable()));
        }
        return result.problem();
    }

    /** A data cache whose entries are shared. Before the start. */
    public SharedCache share(CacheIdentity identity, NearCache near, SharedCache.EntryCheck check) {
        clock.caches().add(identity, near);
        return new SharedCache(identity, check, this);
    }

    /** A cache of which only clears are shared. Before the start. */
    public SharedClears shareClears(CacheIdentity identity, NearCache near) {
        clock.caches().add(identity, near);
        return new SharedClears(identity, false, this);
    }

    /** Tries to reach the cluster, at most a quarter of {@code lag}, and begins with the heartbeats. */
    public void start() throws InterruptedException {
        try {
            synchronize(settings.heartbeatTimeout());
        } finally {
            scheduleHeartbeat();
        }
    }

    private void scheduleHeartbeat() {
        if (!closed) {
            // Spread, so that nodes that started together do not write at the same moments for ever. A store that is
            // away is asked less
            // often: its client may log each failure.
            long poll = (client.isBypassed() ? settings.poll().multipliedBy(BYPASSED) : settings.poll()).toNanos();
            heartbeat = time.schedule(this::beat, poll - random.nextLong(poll / 4 + 1));
        }
    }

    private void beat() {
        try {
            if (!usable) {
                String problem = probe();
                if (problem != null) {
                    warnings.warn(problem);
                }
            }
            synchronize(settings.heartbeatTimeout());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            scheduleHeartbeat();
        }
    }

    private boolean synchronize(Duration timeout) throws InterruptedException {
        return usable && clock.exchange(timeout.toNanos(), () -> false);
    }

    /** Whether entries of the near cache may be served. */
    public Trust trust() {
        return trust;
    }

    public State state() {
        long since = time.nanoTime() - trust.confirmedAt();
        return new State(
                client.failures(),
                since,
                since < settings.lag().toNanos(),
                client.isBypassed(),
                clock.pending().size());
    }

    /** Clears all caches of the application on all nodes, whichever these have. As {@link SharedClears#clear}. */
    public boolean clearAll(boolean mayWait) {
        return clear(List.of(new Clear.All()), mayWait, "all caches");
    }

    /** Clears several caches at once. As {@link SharedClears#clear}. */
    public boolean clear(Collection<SharedClears> caches, boolean mayWait) {
        List<Clear.Cache> clears =
                caches.stream().map(cache -> new Clear.Cache(cache.identity())).toList();
        return clears.isEmpty() || clear(clears, mayWait, clears.get(0).cache().name());
    }

    /**
     * Clears every entry with a tag, in all caches. As {@link SharedClears#clear}.
     *
     * @param tag its digest
     */
    public boolean clearTag(UUID tag, boolean mayWait) {
        return clear(List.of(new Clear.Tag(tag)), mayWait, "a tag");
    }

    boolean clear(List<? extends Clear> clears, boolean mayWait, String where) {
        return publisher.publish(clears, usable, settings.waitForNodes() && mayWait, where);
    }

    /**
     * Ends the heartbeats, hands over what the store does not have yet, takes the node off the list of members, and closes the store; each of
     * that at most for {@code timeout}. Calls go on without the store.
     */
    @Override
    public void close() {
        closed = true;
        Future<?> next = heartbeat;
        if (next != null) {
            next.cancel(false);
        }
        try {
            if (usable) {
                long timeout = settings.timeout().toNanos();
                clock.exchange(timeout, () -> clock.pending().size() == 0);
                clock.leave(timeout);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            trust.end(time.nanoTime());
            int lost = clock.pending().size();
            if (lost > 0) {
                log.accept(ClusterMessages.clearsLost(lost));
            }
            time.close();
            store.close();
        }
    }

    /** Whether a lookup may go to the store now; where the clock is not trusted, it tries to change that. */
    boolean mayShare(CacheIdentity cache) throws InterruptedException {
        if (!usable || closed || isBypassed(cache) || !client.permits()) {
            return false;
        }
        return isTrusted() || clock.exchange(settings.timeout().toNanos(), this::isTrusted);
    }

    boolean isBypassed(CacheIdentity cache) {
        return clock.pending().bypasses(cache.cache());
    }

    private boolean isTrusted() {
        return trust.isConfirmed(time.nanoTime());
    }

    /** The clock by which a value from the store can be accepted; {@code null}: none. */
    @Nullable
    ClearClock trustedClock() {
        // In this order: what is known now is at least what was confirmed.
        boolean trusted = isTrusted();
        ClearClock known = clock.known();
        return trusted ? known : null;
    }

    UUID randomId() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    ClusterSettings settings() {
        return settings;
    }

    EnvelopeDigest digest() {
        return digest;
    }

    TimeSource time() {
        return time;
    }

    StoreClient client() {
        return client;
    }

    RepeatedWarnings warnings() {
        return warnings;
    }
}
