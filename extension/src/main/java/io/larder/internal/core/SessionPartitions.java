package io.larder.internal.core;

import io.larder.internal.core.load.CachePartition;
import io.larder.internal.core.store.RemovalCause;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A space for each session that asked for one. */
final class SessionPartitions implements CachePartitions {

    private final SessionIdProvider sessionIds;
    private final Supplier<CachePartition> factory;
    private final ConcurrentMap<String, CachePartition> partitions = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    SessionPartitions(SessionIdProvider sessionIds, Supplier<CachePartition> factory) {
        this.sessionIds = sessionIds;
        this.factory = factory;
    }

    @Override
    public CachePartition current() {
        String session = sessionIds.current();
        CachePartition partition = partitions.get(session);
        return partition == null ? partitions.computeIfAbsent(session, id -> create()) : partition;
    }

    private CachePartition create() {
        CachePartition partition = factory.get();
        if (stopped) {
            partition.close(RemovalCause.STOPPED);
        }
        return partition;
    }

    @Override
    public void forEach(Consumer<CachePartition> action) {
        partitions.values().forEach(action);
    }

    @Override
    public void endSession(String session) {
        CachePartition partition = partitions.remove(session);
        if (partition != null) {
            partition.close(RemovalCause.CLEARED);
        }
    }

    @Override
    public void stop() {
        stopped = true;
        forEach(partition -> partition.close(RemovalCause.STOPPED));
    }
}
