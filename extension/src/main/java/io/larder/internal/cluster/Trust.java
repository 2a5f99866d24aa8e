package io.larder.internal.cluster;

/**
 * How long a node may serve what it has. A heartbeat that was confirmed at a moment proves that the node had applied every clear that had
 * returned by then; so does the start of an entry's own load, for this entry. For {@code lag} after the later of the two, no clear is
 * overlooked that returned more than {@code lag} ago.
 *
 * <p>Where clears wait for all nodes, the start of a load proves nothing: a node that is cut off is not waited for.
 *
 * <p>Concurrency: asked on every hit, by any thread; written by the one thread that synchronizes. A hit reads {@link #confirmedAt} before it
 * looks for the entry: a heartbeat that is confirmed between the two says nothing of an entry that the clear has just removed.
 */
public final class Trust {

    /** The start of a load that proves nothing, for entries that rely on the heartbeat alone. */
    public static final long UNPROVEN = Long.MIN_VALUE;

    private final long lag;
    private final boolean provenByLoad;
    private final boolean servesUntrusted;
    private final Runnable untrusted;
    private volatile long confirmedAt;
    private volatile boolean ended;

    /**
     * @param now a moment at which nothing has been confirmed
     * @param untrusted told each time that an entry is served all the same, where {@code outage = serve}
     */
    Trust(ClusterSettings settings, long now, Runnable untrusted) {
        this.lag = settings.lag().toNanos();
        this.provenByLoad = !settings.waitForNodes();
        this.servesUntrusted = settings.serveUntrusted();
        this.untrusted = untrusted;
        this.confirmedAt = now - lag;
    }

    /** The start of the last heartbeat that was confirmed, as {@link TimeSource#nanoTime}. */
    public long confirmedAt() {
        return confirmedAt;
    }

    /**
     * Whether an entry may be served, or an in-flight load joined.
     *
     * @param confirmed {@link #confirmedAt} as it was before the entry was looked for
     * @param loadedSince when the load began, or {@link #UNPROVEN}
     * @param now read after the call began, and before the entry is handed out
     */
    public boolean covers(long confirmed, long loadedSince, long now) {
        return now - confirmed < lag || coversUnconfirmed(loadedSince, now);
    }

    private boolean coversUnconfirmed(long loadedSince, long now) {
        if (provenByLoad && loadedSince != UNPROVEN && now - loadedSince < lag) {
            return !ended;
        }
        if (servesUntrusted) {
            untrusted.run();
        }
        return servesUntrusted;
    }

    /** Whether a heartbeat was confirmed less than {@code lag} ago. */
    boolean isConfirmed(long now) {
        return now - confirmedAt < lag;
    }

    /** @param sentAt when the write that was confirmed was sent */
    void confirm(long sentAt) {
        confirmedAt = sentAt;
    }

    /**
     * Nothing is trusted any more.
     *
     * @param now the time
     */
    void end(long now) {
        ended = true;
        confirmedAt = now - lag;
    }
}
