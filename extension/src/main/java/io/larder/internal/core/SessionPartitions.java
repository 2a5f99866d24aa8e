package io.larder.internal.core;

import io.larder.internal.core.load.CachePartition;
import io.larder.internal.core.store.RemovalCause;
import io.larder.internal.platform.CompleteIteration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A partition for each session that asked for one. */
final class SessionPartitions implements CachePartitions {

    private final SessionIdProvider sessionIds;
    private final Supplier<CachePartition> factory;
    private final ConcurrentMap<String, CachePartition> partitions = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    SessionPartitions(SessionIdProvider sessionIds, Supplier<CachePartition> factory) {
        this.sessionIds = sessionIds;
        this.factory = factory;
    }

    /** For a session that has ended: a partition of this call alone, which admits nothing. */
    @Override
    public CachePartition current() {
        String session = sessionIds.current();
        if (session == null) {
            return closed(factory.get(), RemovalCause.SESSION_ENDED);
        }
        CachePartition present = partitions.get(session);
        return present == null ? create(session) : present;
    }

    /** Looks at the end of the session, or of the application, after the partition is visible to the thread that ends it. */
    private CachePartition create(String session) {
        CachePartition partition = partitions.computeIfAbsent(session, id -> factory.get());
        boolean ended = sessionIds.hasEnded(session);
        if (ended || stopped) {
            partitions.remove(session, partition);
            return closed(partition, ended ? RemovalCause.SESSION_ENDED : RemovalCause.STOPPED);
        }
        return partition;
    }

    private static CachePartition closed(CachePartition partition, RemovalCause cause) {
        partition.close(cause);
        return partition;
    }

    @Override
    public void forEach(Consumer<CachePartition> action) {
        CompleteIteration.forEach(partitions.values(), action);
    }

    @Override
    public void endSession(String session) {
        CachePartition partition = partitions.remove(session);
        if (partition != null) {
            partition.close(RemovalCause.SESSION_ENDED);
        }
    }

    @Override
    public void stop() {
        stopped = true;
        forEach(partition -> partition.close(RemovalCause.STOPPED));
    }
}
