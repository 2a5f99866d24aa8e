package io.larder.internal.cdi.runtime;

import io.larder.internal.core.store.Ticker;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sessions that ended lately. A request may outlive its session: what it caches afterwards would stay for ever. A container may give
 * such a request a copy of its {@link SessionIdHolder} that does not see the end; this class covers them for a while.
 *
 * <p>Concurrency: safe for any number of threads.
 */
final class EndedSessions {

    private static final long RETENTION_NANOS = Duration.ofMinutes(10).toNanos();
    private static final int PRUNE_SIZE = 1_000;

    private final Map<String, Long> endedAt = new ConcurrentHashMap<>();
    private final Ticker ticker;

    EndedSessions(Ticker ticker) {
        this.ticker = ticker;
    }

    void add(String session) {
        long now = ticker.nanoTime();
        endedAt.put(session, now);
        if (endedAt.size() % PRUNE_SIZE == 0) {
            endedAt.values().removeIf(time -> now - time > RETENTION_NANOS);
        }
    }

    boolean contains(String session) {
        return endedAt.containsKey(session);
    }
}
