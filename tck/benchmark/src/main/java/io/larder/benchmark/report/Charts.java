package io.larder.benchmark.report;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Bars on a logarithmic scale, as SVG. */
public final class Charts {

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
     * @param places what stands along the axis
     * @param bars for each series one bar a place; not a number: none
     */
    public void write(String file, String title, String unit, List<String> places, Map<String, List<Double>> bars)
            throws IOException {
        CategoryChart chart = new CategoryChartBuilder()
                .width(1000)
                .height(560)
                .title(title)
                .yAxisTitle(unit)
                .build();
        style(chart.getStyler());
        bars.forEach((series, values) -> chart.addSeries(series, places, values));
        VectorGraphicsEncoder.saveVectorGraphic(chart, folder.resolve(file).toString(), VectorGraphicsFormat.SVG);
    }

    private static void style(CategoryStyler style) {
        style.setYAxisLogarithmic(true);
        style.setXAxisLabelRotation(30);
        style.setLegendPosition(LegendPosition.OutsideS);
        style.setSeriesColors(COLOURS);
        style.setChartBackgroundColor(Color.WHITE);
        style.setPlotGridVerticalLinesVisible(false);
        style.setPlotBorderVisible(false);
        style.setAvailableSpaceFill(0.8);
        style.setOverlapped(false);
    }
}
