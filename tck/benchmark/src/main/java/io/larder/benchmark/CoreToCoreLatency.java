package io.larder.benchmark;

import java.util.Arrays;

/**
 * How far two processors are from each other: what a word of memory that one wrote takes to the other, and back. The host of a virtual machine
 * may put its processors on one part of a chip or on two, and move them, and what threads share costs several times as much then.
 */
final class CoreToCoreLatency {

    private static final int ROUNDS = 9;
    private static final int EXCHANGES = 100_000;

    private volatile boolean pinged;

    private CoreToCoreLatency() {}

    /** In nanoseconds, there and back; the median of some rounds. */
    static double nanos() throws InterruptedException {
        double[] rounds = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            rounds[i] = new CoreToCoreLatency().round();
        }
        Arrays.sort(rounds);
        return rounds[ROUNDS / 2];
    }

    private double round() throws InterruptedException {
        Thread other = new Thread(this::pong, "answers");
        other.start();
        ping();
        long from = System.nanoTime();
        for (int i = 1; i < EXCHANGES; i++) {
            ping();
        }
        double perRound = (System.nanoTime() - from) / (EXCHANGES - 1.0);
        other.join();
        return perRound;
    }

    private void ping() {
        pinged = true;
        while (pinged) {
            Thread.onSpinWait();
        }
    }

    private void pong() {
        for (int i = 0; i < EXCHANGES; i++) {
            while (!pinged) {
                Thread.onSpinWait();
            }
            pinged = false;
        }
    }
}
