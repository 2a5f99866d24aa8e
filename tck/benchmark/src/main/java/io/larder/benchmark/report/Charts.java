package io.larder.benchmark.report;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Bars on a logarithmic scale, as PNG. */
public final class Charts {

    private static final int RESOLUTION = 144;

    private static final Color[] COLOURS = {
        new Color(0x1b6ca8),
        new Color(0xd1495b),
        new Color(0x66a182),
        new Color(0xedae49),
        new Color(0x6b4c9a),
        new Color(0x8d8d8d),
        new Color(0x2e4057),
        new Color(0xb5651d),
        new Color(0x00798c),
        new Color(0xc77dba)
    };

    private final Path folder;

    public Charts(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes a chart.
     *
     * @param file its name, without ending
     * @param categories what stands along the axis
     * @param bars for each series one bar a place; {@code null}: none
     */
    public void write(
            String file, String title, String unit, List<String> categories, Map<String, List<@Nullable Double>> bars)
            throws IOException {
        CategoryChart chart = new CategoryChartBuilder()
                .width(1200)
                .height(560)
                .title(title)
                .yAxisTitle(unit)
                .build();
        style(chart.getStyler());
        chart.getStyler().setYAxisMin(axisMinimum(bars));
        bars.forEach((series, values) -> chart.addSeries(series, categories, values));
        BitmapEncoder.saveBitmapWithDPI(chart, folder.resolve(file).toString(), BitmapFormat.PNG, RESOLUTION);
    }

    /** The power of ten below all of them: a logarithmic scale has no zero to begin with. */
    private static double axisMinimum(Map<String, List<@Nullable Double>> bars) {
        double minimum = bars.values().stream()
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .mapToDouble(bar -> bar)
                .min()
                .orElse(1);
        return Math.pow(10, Math.floor(Math.log10(minimum)));
    }

    private static void style(CategoryStyler style) {
        style.setYAxisLogarithmic(true);
        style.setXAxisLabelRotation(30);
        style.setLegendPosition(LegendPosition.OutsideE);
        style.setSeriesColors(COLOURS);
        style.setChartBackgroundColor(Color.WHITE);
        style.setPlotGridVerticalLinesVisible(false);
        style.setPlotBorderVisible(false);
        style.setAvailableSpaceFill(0.8);
        style.setOverlapped(false);
    }
}
