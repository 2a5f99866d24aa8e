package io.larder.internal.cluster;

import io.larder.internal.envelope.EnvelopeDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One node of the simulation: a real {@link ClusterNode} with one cache, in real time, that can be paused as by {@code SIGSTOP}. */
final class SimulatedNode implements AutoCloseable {

    static final CacheIdentity.Application APPLICATION = new CacheIdentity.Application("", "simulation");

    final int index;
    final String name;
    final Line line;
    final NearTable near;
    final SharedCache cache;
    final SharedClears clears;
    final ClusterNode node;
    private final PausableTime time;
    private volatile boolean dead;

    /**
     * @param version of the application, whose entries other versions do not read
     * @param wallError how wrong the node's wall clock is
     * @param level what the near cache sees of its second level
     */
    SimulatedNode(
            int index,
            String version,
            Line line,
            ClusterSettings settings,
            Duration ttl,
            Duration wallError,
            UnaryOperator<SecondLevel> level) {
        this.index = index;
        this.name = "node" + index + "-" + Integer.toHexString(System.identityHashCode(this));
        this.line = line;
        time = new PausableTime(name, wallError);
        near = new NearTable(time, ttl);
        node = new ClusterNode(
                APPLICATION,
                settings,
                line,
                EnvelopeDigest.hmac(ClusterSimulation.SECRET),
                time,
                new Random(),
                warning -> {});
        cache = node.share(identity(version), near, near::accepts);
        near.behind(level.apply(cache));
        clears = cache.clears();
    }

    static CacheIdentity identity(String version) {
        return CacheIdentity.of(APPLICATION, "numbers", List.of(version), List.of("int"));
    }

    void pause(boolean paused) {
        time.paused = paused;
    }

    /** As by {@code kill -9}: what is under way does not reach the store any more. */
    void kill() {
        dead = true;
        line.die();
        line.close();
        time.close();
    }

    boolean isDead() {
        return dead;
    }

    /** Whether a heartbeat was confirmed that began after a moment. */
    boolean reachedStoreSince(long moment) {
        return System.nanoTime() - node.state().sinceConfirmed() - moment > 0;
    }

    @Override
    public void close() {
        pause(false);
        node.close();
    }

    /** Real time that stands still for a node while it is paused: each look at a clock may take as long as the pause. */
    private static final class PausableTime implements TimeSource {

        private final TimeSource real;
        private final Duration wallError;
        private volatile boolean paused;

        PausableTime(String name, Duration wallError) {
            this.wallError = wallError;
            this.real = TimeSource.real(task -> {
                Thread thread = new Thread(task, name + "-timer");
                thread.setDaemon(true);
                return thread;
            });
        }

        private void gate() {
            while (paused) {
                LockSupport.parkNanos(500_000);
            }
        }

        @Override
        public long nanoTime() {
            gate();
            long now = real.nanoTime();
            gate();
            return now;
        }

        @Override
        public Instant wallTime() {
            gate();
            return real.wallTime().plus(wallError);
        }

        @Override
        public <T extends @Nullable Object> T await(CompletableFuture<T> result, long nanos)
                throws InterruptedException, ExecutionException, TimeoutException {
            gate();
            try {
                return real.await(result, nanos);
            } finally {
                gate();
            }
        }

        @Override
        public Future<?> schedule(Runnable task, long delayNanos) {
            return real.schedule(
                    () -> {
                        gate();
                        task.run();
                    },
                    delayNanos);
        }

        @Override
        public void close() {
            real.close();
        }
    }
}
