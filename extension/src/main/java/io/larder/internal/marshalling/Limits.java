package io.larder.internal.marshalling;

/**
 * How much of a value goes how.
 *
 * @param maxDepth how many objects may lie one in another
 * @param largeThreshold from how many bytes on a primitive array or a string travels as a block of its own
 * @param maxGraphSize how many bytes the rest may have
 * @param maxIdle how many copiers wait for work at most, for each class loader
 */
record Limits(int maxDepth, int largeThreshold, long maxGraphSize, int maxIdle) {

    /** Below 2 GiB by what an array cannot have. */
    private static final long BUFFER = Integer.MAX_VALUE - 64L;

    static Limits defaults() {
        return new Limits(250, 4096, BUFFER, 2 * Runtime.getRuntime().availableProcessors() + 2);
    }
}
