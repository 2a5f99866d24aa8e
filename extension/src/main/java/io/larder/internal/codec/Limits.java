package io.larder.internal.codec;

/**
 * How much of a value goes how.
 *
 * @param deepest how many objects may lie one in another
 * @param large from how many bytes on a primitive array or a string travels as a block of its own
 * @param graph how many bytes the rest may have
 * @param idle how many copiers wait for work at most, for each class loader
 */
record Limits(int deepest, int large, long graph, int idle) {

    /** Below 2 GiB by what an array cannot have. */
    private static final long BUFFER = Integer.MAX_VALUE - 64L;

    static Limits usual() {
        return new Limits(250, 4096, BUFFER, 2 * Runtime.getRuntime().availableProcessors() + 2);
    }
}
