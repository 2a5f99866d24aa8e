package io.larder.benchmark;

import java.util.List;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How long it may take.
 *
 * @param forks how many virtual machines measure the cases on which a target hangs
 * @param rows sizes of the large frames
 */
record Effort(String name, int forks, int warmups, int rounds, TimeValue round, List<Integer> rows, int shots) {

    static Effort of(String name) {
        return switch (name) {
            case "full" ->
                new Effort(
                        name,
                        3,
                        3,
                        4,
                        TimeValue.seconds(1),
                        List.of(10_000_000, 50_000_000, 100_000_000, 200_000_000),
                        5);
            case "quick" -> new Effort(name, 1, 1, 1, TimeValue.milliseconds(200), List.of(1_000_000), 2);
            default -> throw new IllegalArgumentException("full or quick, not " + name);
        };
    }

    /** For cases of which something hangs on a few percent, which is what two virtual machines of one contestant differ by. */
    Effort closely() {
        return new Effort(name, forks == 1 ? 1 : 3 * forks, warmups, rounds, round, rows, shots);
    }

    /** In so many virtual machines. */
    Effort in(int virtualMachines) {
        return new Effort(name, virtualMachines, warmups, rounds, round, rows, shots);
    }

    /** For many threads: what they run is compiled anew for seconds after they began. */
    Effort warmly() {
        boolean quick = forks == 1;
        return new Effort(name, quick ? 1 : 2, quick ? warmups : 2 * warmups, rounds, round, rows, shots);
    }

    /** For cases of which much is measured and nothing hangs on a few percent. */
    Effort once() {
        return new Effort(name, 1, Math.min(warmups, 2), Math.min(rounds, 3), round, rows, shots);
    }
}
