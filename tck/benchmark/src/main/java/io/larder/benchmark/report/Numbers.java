package io.larder.benchmark.report;

import java.util.Locale;

/** Numbers as a reader wants them: three digits that count, a unit that fits. */
public final class Numbers {

    private Numbers() {}

    /** Nanoseconds. */
    public static String time(double nanos) {
        if (nanos < 1e3) {
            return plain(nanos) + " ns";
        }
        if (nanos < 1e6) {
            return plain(nanos / 1e3) + " µs";
        }
        return nanos < 1e9 ? plain(nanos / 1e6) + " ms" : plain(nanos / 1e9) + " s";
    }

    public static String plain(double number) {
        int digits = number >= 100 ? 0 : number >= 10 ? 1 : number >= 0.1 ? 2 : 4;
        return String.format(Locale.ROOT, "%,." + digits + "f", number);
    }
}
