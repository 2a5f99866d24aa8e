package io.larder.sample.quakes.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Bars side by side over a common foot, in a picture of {@link #WIDTH} by {@link #HEIGHT}.
 *
 * @param bars from left to right
 * @param lines the lines behind them, from below
 */
public record BarChart(List<Bar> bars, List<Line> lines) {

    public static final int WIDTH = 720;
    public static final int HEIGHT = 360;
    /** Where the bars begin and end; what is around them is for the labels. */
    public static final int LEFT = 60;

    public static final int RIGHT = 712;
    public static final int TOP = 12;
    public static final int BASELINE = 326;

    private static final double BAR_WIDTH_RATIO = 0.78;

    /**
     * What a bar says.
     *
     * @param label below it; empty where there is no room for one
     * @param title shown where one points at it
     */
    public record Value(String label, String title, long count) {}

    /** A bar as it stands. */
    public record Bar(double x, double y, double width, double height, double centerX, String label, String title) {}

    /** A line and what is written beside it. */
    public record Line(double y, String label) {}

    /** The chart of these values; there may be none. */
    public static BarChart of(List<Value> values, Scale scale) {
        List<Bar> bars = new ArrayList<>();
        double step = (double) (RIGHT - LEFT) / Math.max(1, values.size());
        for (int i = 0; i < values.size(); i++) {
            Value value = values.get(i);
            double centerX = LEFT + (i + 0.5) * step;
            double height = scale.height(value.count()) * (BASELINE - TOP);
            bars.add(new Bar(
                    rounded(centerX - step * BAR_WIDTH_RATIO / 2),
                    rounded(BASELINE - height),
                    rounded(step * BAR_WIDTH_RATIO),
                    rounded(height),
                    rounded(centerX),
                    value.label(),
                    value.title()));
        }
        List<Line> lines = scale.lines().stream()
                .map(count -> new Line(
                        rounded(BASELINE - scale.height(count) * (BASELINE - TOP)),
                        String.format(Locale.ENGLISH, "%,d", count)))
                .toList();
        return new BarChart(List.copyOf(bars), lines);
    }

    private static double rounded(double pixels) {
        return Math.round(pixels * 100) / 100.0;
    }
}
