package io.larder.internal.marshalling.graph;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Which values of one method are copied and compared as soon as they are marshalled: the first ones, the first with each class that was not met
 * before, and then as many as cost a hundredth of the time that the loads take. Safe for any number of threads.
 */
final class VerificationPolicy {

    private static final int FIRST = 8;
    private static final long SHARE = 100;

    private final AtomicInteger values = new AtomicInteger();
    private final Set<Class<?>> met = ConcurrentHashMap.newKeySet();
    private final AtomicLong credit = new AtomicLong();
    private volatile long costOfLast;
    private volatile long sizeOfLast = 1;

    /**
     * Whether a value is one of them.
     *
     * @param classes of its objects
     * @param size of the value, in any unit
     * @param loadNanos how long its load took
     */
    boolean begins(Set<Class<?>> classes, long size, long loadNanos) {
        boolean isNew = met.addAll(classes);
        boolean isFirst = values.get() < FIRST && values.getAndIncrement() < FIRST;
        if (isNew || isFirst) {
            return true;
        }
        long most = Math.max(loadNanos, 1_000_000_000L);
        long available = credit.accumulateAndGet(loadNanos / SHARE, (had, more) -> Math.min(had + more, most));
        long expected = (long) ((double) costOfLast * size / sizeOfLast);
        return loadNanos > 0 && expected <= available && credit.addAndGet(-expected) >= 0;
    }

    /** @param nanos what the verification of a value of that size cost */
    void ended(long size, long nanos) {
        sizeOfLast = Math.max(1, size);
        costOfLast = nanos;
    }
}
