package io.larder.internal.cluster;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What lies behind the near cache of one data cache: asked by the caller that owns the in-flight load of a key, when the near cache has no
 * entry, and told the value that the load gives.
 */
public interface SecondLevel {

    /**
     * Looks for an entry, and reserves the load of it where there is none. Never fails because of a store.
     *
     * @param key canonical bytes
     * @param wait decides whether to wait while another node loads the key
     * @throws InterruptedException where the thread was interrupted while it waited
     */
    Lookup lookup(byte[] key, LeaseWait wait) throws InterruptedException;

    /**
     * When it was last confirmed that the near cache misses no clear. Read before the near cache, or an in-flight load, is looked for.
     * Costs a volatile read.
     */
    long confirmedAt();

    /**
     * Whether an entry of the near cache may be served, or an in-flight load joined. Where not, the caller goes on as at a miss, and
     * what it finds or loads takes the place of that entry.
     *
     * @param confirmed {@link #confirmedAt} as it was before the entry was looked for
     * @param loadedSince the ticker's time at which the load of the entry began; {@link Trust#UNPROVEN} for one that came of a {@link Hit}
     * @param now the ticker's time, read after the call began
     */
    boolean covers(long confirmed, long loadedSince, long now);

    /** What a lookup finds. */
    sealed interface Lookup {}

    /**
     * An entry.
     *
     * @param age nanoseconds since it was written
     */
    record Hit(Content content, long age) implements Lookup {}

    /** There is no entry. The caller runs the method, and ends the reservation whatever happens. */
    record Miss(Reservation reservation) implements Lookup {}

    /** Another node loads the key, and the caller did not want to wait any longer. It may run the method all the same. */
    record Busy() implements Lookup {}

    /**
     * A value, marshalled.
     *
     * @param value {@code null} where the method returned {@code null}
     * @param size marshalled size in bytes, as statistics count it
     * @param shape of the value's classes
     * @param tags digests of the entry's tags
     */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares these.
    record Content(byte @Nullable [] value, long size, byte[] shape, List<UUID> tags) {}

    /**
     * The right to load one key. Ended by {@link #store} or {@link #release}, whichever comes first; what comes later does nothing.
     * Neither fails.
     */
    interface Reservation {

        /** Of a load that is not shared. */
        Reservation NONE = new Reservation() {
            @Override
            public void store(Content content, long writtenAt, Duration lifespan) {}

            @Override
            public void releaseAfter(Duration delay) {}

            @Override
            public void release() {}
        };

        /**
         * Hands the value to other nodes, unless it is no longer wanted there.
         *
         * @param writtenAt the ticker's time at which the entry was written
         * @param lifespan from that moment on; {@link SharedStore#FOREVER} for no end
         */
        void store(Content content, long writtenAt, Duration lifespan);

        /** Ends it after a while, unless it has ended by then: a transaction decides about the value. */
        void releaseAfter(Duration delay);

        /** Ends it without a value: the next caller on any node loads. */
        void release();
    }

    /** How a caller waits while another node loads. */
    @FunctionalInterface
    interface LeaseWait {

        /** Does not wait. */
        LeaseWait NEVER = nanos -> false;

        /**
         * Waits for a while. A load that is nested in another one must not wait, nor may another load of this node wait for one that
         * does while it is nested itself: two nodes could wait for each other.
         *
         * @return whether to look again; {@code false}: do not wait any longer
         */
        boolean await(long nanos) throws InterruptedException;
    }
}
