package io.larder.benchmark.workload;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** An order, which can be changed. */
public final class Order implements Serializable {

    private static final long serialVersionUID = 1L;

    private final long id;
    private LocalDate day;
    private final ArrayList<Line> lines = new ArrayList<>();

    public Order(long id, LocalDate day) {
        this.id = id;
        this.day = day;
    }

    public long id() {
        return id;
    }

    public LocalDate day() {
        return day;
    }

    public void postpone(LocalDate later) {
        day = later;
    }

    public List<Line> lines() {
        return lines;
    }
}
