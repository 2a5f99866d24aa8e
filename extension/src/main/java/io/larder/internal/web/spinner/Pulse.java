package io.larder.internal.web.spinner;

/** What writes to all pages, one task after the other. */
interface Pulse {

    /** @param beat run again and again, so that a dead connection is noticed and a live one is not taken for dead */
    void start(Runnable beat);

    void now(Runnable task);

    /** @param nanos not before that; at once where it is 0 or less */
    void after(long nanos, Runnable task);

    /** Nothing runs any more. */
    void close();
}
