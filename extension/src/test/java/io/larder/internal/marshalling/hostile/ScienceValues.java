package io.larder.internal.marshalling.hostile;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.ByteString;
import com.google.protobuf.DescriptorProtos;
import com.google.protobuf.Struct;
import com.google.protobuf.Timestamp;
import com.google.protobuf.Value;
import java.awt.Color;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.util.Utf8;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.OpenMapRealVector;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.dflib.DataFrame;
import org.dflib.Series;
import org.ejml.data.DMatrixRMaj;
import org.hipparchus.stat.regression.SimpleRegression;
import org.jfree.chart.ChartFactory;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.time.Day;
import org.jfree.data.time.TimeSeries;
import org.jfree.data.xy.XYSeries;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.joda.time.DateTimeZone;
import org.joda.time.Interval;
import org.jsoup.Jsoup;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.threeten.extra.Days;
import org.threeten.extra.YearQuarter;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Data frames, charts, matrices, geometries, documents, messages and times of libraries. */
final class ScienceValues {

    private ScienceValues() {}

    static void addTo(Catalog catalog) {
        frames(catalog);
        charts(catalog);
        mathematics(catalog);
        documents(catalog);
        times(catalog);
    }

    private static void frames(Catalog catalog) {
        catalog.add("tablesaw", () -> table(5.1), () -> table(5.2))
                .add("tablesaw filtered", () -> table(5.1)
                        .where(table(5.1).doubleColumn("m").isGreaterThan(6)))
                .add("tablesaw sorted", () -> table(5.1).sortDescendingOn("m"))
                .add("dflib", () -> frame(1), () -> frame(2))
                .add("dflib filtered", () -> frame(1).rows(Series.ofBool(true, false))
                        .select())
                .add("dflib sorted", () -> frame(1).sort("a", false))
                .add("dflib series", () -> Series.ofInt(1, 2), () -> Series.of("a", null));
    }

    private static Table table(double magnitude) {
        return Table.create("q", StringColumn.create("p", "a", "b"), DoubleColumn.create("m", magnitude, 6.3));
    }

    private static DataFrame frame(int number) {
        return DataFrame.foldByRow("a", "b").of(number, "x", number + 1, "y");
    }

    private static void charts(Catalog catalog) {
        catalog.add("xchart", () -> chart(1), () -> chart(2))
                .add("jfree dataset", () -> dataset(1), () -> dataset(2))
                .add("jfree series", () -> series(1), () -> series(2))
                .add("jfree time series", () -> timeSeries(1), () -> timeSeries(2))
                .add("jfree chart", () -> ChartFactory.createBarChart("a", "b", "c", dataset(1)));
    }

    private static XYChart chart(double y) {
        XYChart chart = new XYChartBuilder().title("t").build();
        chart.addSeries("s", new double[] {1, 2}, new double[] {y, 2}).setLineColor(Color.RED);
        return chart;
    }

    private static DefaultCategoryDataset dataset(double value) {
        DefaultCategoryDataset dataset = new DefaultCategoryDataset();
        dataset.addValue(value, "row", "column");
        return dataset;
    }

    private static Object series(double y) {
        XYSeries series = new XYSeries("s");
        series.add(1, y);
        return series;
    }

    private static Object timeSeries(double y) {
        TimeSeries series = new TimeSeries("s");
        series.add(new Day(1, 2, 2026), y);
        return series;
    }

    private static void mathematics(Catalog catalog) {
        catalog.add(
                        "math vector",
                        () -> new ArrayRealVector(new double[] {1}),
                        () -> new ArrayRealVector(new double[] {2}))
                .add(
                        "math sparse vector",
                        () -> new OpenMapRealVector(new double[] {1, 0}),
                        () -> new OpenMapRealVector(5))
                .add(
                        "math matrix",
                        () -> new Array2DRowRealMatrix(new double[][] {{1}}),
                        () -> new Array2DRowRealMatrix(new double[][] {{2}}))
                .add("math complex", () -> new Complex(1, 2), () -> new Complex(2, 1))
                .add("math fraction", () -> new BigFraction(1, 2), () -> new BigFraction(1, 3))
                .add(
                        "math statistics",
                        () -> new DescriptiveStatistics(new double[] {1, 2}),
                        DescriptiveStatistics::new)
                .add("math distribution", () -> new NormalDistribution(new Well19937c(5), 1, 2))
                .add("hipparchus regression", () -> regression(1), () -> regression(2))
                .add(
                        "ejml",
                        () -> new DMatrixRMaj(new double[][] {{1, 2}}),
                        () -> new DMatrixRMaj(new double[][] {{1, 3}}))
                .add("jgrapht", ScienceValues::graph)
                .add(
                        "jts",
                        () -> new GeometryFactory().createPoint(new Coordinate(1, 2)),
                        () -> new GeometryFactory().createPoint(new Coordinate(1, 3)),
                        () -> new GeometryFactory().toGeometry(new Envelope(1, 2, 3, 4)))
                .add("jts envelope", () -> new Envelope(1, 2, 3, 4), Envelope::new);
    }

    private static Object regression(double y) {
        SimpleRegression regression = new SimpleRegression();
        regression.addData(1, y);
        regression.addData(2, 5);
        return regression;
    }

    private static Object graph() {
        SimpleGraph<String, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
        graph.addVertex("a");
        graph.addVertex("b");
        graph.addEdge("a", "b");
        return graph;
    }

    private static void documents(Catalog catalog) {
        Schema schema = Schema.createRecord(
                "R", null, "x", false, List.of(new Schema.Field("a", Schema.create(Schema.Type.INT))));
        catalog.add("jackson", () -> jackson("{\"a\": [1, 2.50, null]}"), () -> jackson("{\"a\": 2}"))
                .add("jackson pointer", () -> JsonPointer.compile("/a/b"), () -> JsonPointer.compile("/a"))
                .add("jackson mapper", ObjectMapper::new)
                .add(
                        "protobuf",
                        () -> Timestamp.newBuilder().setSeconds(5).build(),
                        () -> Timestamp.getDefaultInstance())
                .add("protobuf struct", () -> struct("a"), () -> struct("b"))
                .add("protobuf bytes", () -> ByteString.copyFromUtf8("a"), () -> ByteString.copyFromUtf8("b"))
                .add("protobuf descriptor", () -> DescriptorProtos.FileDescriptorProto.newBuilder()
                        .setName("a")
                        .build())
                .add("avro record", () -> avro(schema, 1), () -> avro(schema, 2))
                .add("avro schema", () -> schema, () -> Schema.create(Schema.Type.LONG))
                .add("avro text", () -> new Utf8("a"), () -> new Utf8("b"))
                .add("csv", () -> CSVFormat.DEFAULT
                        .parse(new StringReader("a,b"))
                        .getRecords()
                        .get(0))
                .add("csv format", () -> CSVFormat.EXCEL, () -> CSVFormat.TDF)
                .add("jsoup", () -> Jsoup.parse("<p>a <b>b</b></p>"), () -> Jsoup.parse("<p>b</p>"))
                .add(
                        "jdom",
                        () -> new org.jdom2.Document(new org.jdom2.Element("a").setAttribute("b", "c")),
                        () -> new org.jdom2.Element("b"))
                .add("dom4j", () -> dom4j("a"), () -> dom4j("b"))
                .add(
                        "snakeyaml",
                        () -> new org.yaml.snakeyaml.Yaml().load("{a: [1, 2]}"),
                        () -> new org.yaml.snakeyaml.Yaml().compose(new StringReader("{a: 1}")));
    }

    private static Object jackson(String text) throws Exception {
        return new ObjectMapper().readTree(text);
    }

    private static Object struct(String text) {
        return Struct.newBuilder()
                .putFields("a", Value.newBuilder().setStringValue(text).build())
                .build();
    }

    private static Object avro(Schema schema, int value) {
        GenericData.Record avro = new GenericData.Record(schema);
        avro.put("a", value);
        return avro;
    }

    private static Object dom4j(String name) {
        org.dom4j.Document document = org.dom4j.DocumentHelper.createDocument();
        document.addElement(name).addAttribute("b", "c").addText("text");
        return document;
    }

    private static void times(Catalog catalog) {
        catalog.add(
                        "joda time",
                        () -> new org.joda.time.DateTime(5, DateTimeZone.forID("Europe/Berlin")),
                        () -> new org.joda.time.DateTime(5, DateTimeZone.UTC))
                .add(
                        "joda date",
                        () -> new org.joda.time.LocalDate(2026, 1, 2),
                        () -> new org.joda.time.LocalDate(2026, 1, 3))
                .add(
                        "joda interval",
                        () -> new Interval(1, 2, DateTimeZone.UTC),
                        () -> new Interval(1, 3, DateTimeZone.UTC))
                .add("joda period", () -> org.joda.time.Period.days(1), () -> org.joda.time.Period.hours(24))
                .add("joda mutable", () -> new org.joda.time.MutableDateTime(5, DateTimeZone.UTC))
                .add("joda zone", () -> DateTimeZone.forID("Asia/Tokyo"), () -> DateTimeZone.UTC)
                .add("joda money", () -> Money.of(CurrencyUnit.EUR, 5), () -> Money.of(CurrencyUnit.USD, 5))
                .add(
                        "threeten",
                        () -> YearQuarter.of(2026, 1),
                        () -> Days.of(5),
                        () -> org.threeten.extra.Interval.of(java.time.Instant.EPOCH, java.time.Instant.MAX))
                .add("caffeine", () -> com.github.benmanes.caffeine.cache.Caffeine.newBuilder()
                        .build())
                .add("list of values", () -> Arrays.asList(Money.of(CurrencyUnit.EUR, 5), new Complex(1, 2)));
    }
}
