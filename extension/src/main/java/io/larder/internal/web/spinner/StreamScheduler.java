package io.larder.internal.web.spinner;

/** Runs the tasks that write to connections, one at a time. */
interface StreamScheduler {

    /** @param heartbeat run again and again, so that a dead connection is noticed and a live one is not taken for dead */
    void start(Runnable heartbeat);

    void execute(Runnable task);

    /** @param nanos the least delay; immediately if it is 0 or negative */
    void schedule(long nanos, Runnable task);

    /** Nothing runs any more. */
    void close();
}
