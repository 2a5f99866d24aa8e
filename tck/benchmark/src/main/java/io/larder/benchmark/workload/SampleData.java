package io.larder.benchmark.workload;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The values themselves, the same for all candidates; nothing is cached here. */
public class SampleData implements Workload {

    private static final int ORDERS = 100;
    private static final int LINES = 3;
    private static final int NAMES = 10_000;
    private static final int COLUMNS = 4;
    private static final int ROWS = 1_000_000;

    @Override
    public String text(int number, String name) {
        return name + " number " + number;
    }

    @Override
    public Object resource(int number, String name) {
        return new Object();
    }

    @Override
    public List<Order> orders(int number) {
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            orders.add(order(number + i));
        }
        return orders;
    }

    private static Order order(int number) {
        Order order = new Order(number, LocalDate.of(2026, 1, 1).plusDays(number));
        for (int i = 0; i < LINES; i++) {
            order.lines().add(new Line("article " + number + "-" + i, i, new BigDecimal("12.5" + i)));
        }
        return order;
    }

    @Override
    public Map<String, String> names(int number) {
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < NAMES; i++) {
            names.put("name " + (number + i), "content " + i);
        }
        return names;
    }

    @Override
    public WideRecord wide(int number) {
        return new WideRecord(
                number,
                2,
                3,
                4,
                1L << 40,
                2L,
                3L,
                1.5,
                2.5,
                3.5,
                true,
                false,
                "first text",
                "second text",
                "third text",
                "fourth text",
                new BigDecimal("12.50"),
                new BigDecimal("99.95"),
                LocalDate.of(2026, 1, 1),
                Instant.EPOCH);
    }

    @Override
    public byte[] bytes(int number) {
        byte[] bytes = new byte[1 << 20];
        bytes[number] = 1;
        return bytes;
    }

    @Override
    public double[][] columns(int number) {
        return columns(number, ROWS);
    }

    /** Four columns of so many rows. */
    public static double[][] columns(int number, int rows) {
        return IntStream.range(0, COLUMNS)
                .mapToObj(column -> column(number + column, rows))
                .toArray(double[][]::new);
    }

    private static double[] column(int number, int rows) {
        double[] column = new double[rows];
        for (int i = 0; i < rows; i++) {
            column[i] = number + i;
        }
        return column;
    }

    @Override
    public String article(int number) {
        return "article number " + number;
    }

    @Override
    public String nothing(int number) {
        return "nothing";
    }
}
