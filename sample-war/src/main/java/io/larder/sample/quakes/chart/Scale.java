package io.larder.sample.quakes.chart;

import java.util.List;
import java.util.stream.LongStream;

/** How high a count stands. */
public sealed interface Scale {

    /** From 0 to 1: 0 is the foot of the chart, 1 its top. */
    double height(long count);

    /** Round counts at which a line is drawn, the lowest first. */
    List<Long> lines();

    /** Twice as many stand twice as high. */
    static Scale linear(long greatest) {
        return new Linear(Math.max(1, greatest));
    }

    /** Ten times as many stand one step higher; what falls off evenly in steps of ten is a straight line. */
    static Scale logarithmic(long greatest) {
        return new Logarithmic(Math.max(1, greatest));
    }

    record Linear(long greatest) implements Scale {

        private static final int MAX_LINES = 5;

        @Override
        public double height(long count) {
            return (double) count / top();
        }

        @Override
        public List<Long> lines() {
            long step = step();
            return LongStream.rangeClosed(0, top() / step)
                    .mapToObj(i -> i * step)
                    .toList();
        }

        private long top() {
            long step = step();
            return (greatest + step - 1) / step * step;
        }

        private long step() {
            for (long power = 1; ; power *= 10) {
                for (long round : new long[] {power, 2 * power, 5 * power}) {
                    if (greatest <= round * MAX_LINES) {
                        return round;
                    }
                }
            }
        }
    }

    record Logarithmic(long greatest) implements Scale {

        @Override
        public double height(long count) {
            // A half stands on the foot, so that a single one is still seen.
            return count == 0 ? 0 : Math.log10(2.0 * count) / Math.log10(2.0 * greatest);
        }

        @Override
        public List<Long> lines() {
            return LongStream.iterate(1, power -> power <= greatest, power -> power * 10)
                    .boxed()
                    .toList();
        }
    }
}
