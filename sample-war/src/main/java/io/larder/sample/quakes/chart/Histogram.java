package io.larder.sample.quakes.chart;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * How many there are at each step of a scale, with a gap where there is none.
 *
 * @param counts the steps at which there is something
 * @param name what a step is called
 */
public record Histogram(SortedMap<Integer, Long> counts, IntFunction<String> name) {

    private static final int LABEL_EVERY = 5;

    /** Without a step yet. */
    public static Histogram of(IntFunction<String> name) {
        return new Histogram(new TreeMap<>(), name);
    }

    public void add(int step, long count) {
        counts.merge(step, count, Long::sum);
    }

    public long greatest() {
        return counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** One for each step from the first to the last; every fifth one has a label. */
    public List<BarChart.Value> values() {
        if (counts.isEmpty()) {
            return List.of();
        }
        return IntStream.rangeClosed(counts.firstKey(), counts.lastKey())
                .mapToObj(this::value)
                .toList();
    }

    private BarChart.Value value(int step) {
        long count = counts.getOrDefault(step, 0L);
        String label = name.apply(step);
        return new BarChart.Value(step % LABEL_EVERY == 0 ? label : "", label + ": " + count, count);
    }
}
