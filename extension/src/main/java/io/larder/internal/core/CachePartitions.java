package io.larder.internal.core;

import io.larder.internal.core.load.CachePartition;
import io.larder.internal.core.store.RemovalCause;
import java.util.function.Consumer;

/** The partitions of one cache: one for all callers, or one for each session. Safe for concurrent use. */
interface CachePartitions {

    /**
     * The space of the current caller.
     *
     * @throws RuntimeException where the caller has no session and can get none, as the container says it
     */
    CachePartition current();

    void forEach(Consumer<CachePartition> action);

    /** A session has ended, and its space with it. */
    void endSession(String session);

    /** Ends them all. */
    void stop();

    /** One partition for all callers. */
    record Single(CachePartition current) implements CachePartitions {

        @Override
        public void forEach(Consumer<CachePartition> action) {
            action.accept(current);
        }

        @Override
        public void endSession(String session) {}

        @Override
        public void stop() {
            current.close(RemovalCause.STOPPED);
        }
    }
}
