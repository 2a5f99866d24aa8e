package io.larder.sample.quakes.tour;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** A table of named columns that one can take columns out of. Safe for many threads. */
public final class Table {

    private final Map<String, List<String>> columns;

    public Table(Map<String, List<String>> columns) {
        this.columns = new LinkedHashMap<>(columns);
    }

    /** @throws NoSuchElementException where there is no such column */
    public synchronized void drop(String column) {
        if (columns.remove(column) == null) {
            throw new NoSuchElementException(
                    "There is no column " + column + ", only " + String.join(", ", columns.keySet()) + ".");
        }
    }

    public synchronized List<String> names() {
        return List.copyOf(columns.keySet());
    }

    public synchronized int rows() {
        return columns.values().stream().mapToInt(List::size).max().orElse(0);
    }

    public synchronized String cell(String column, int row) {
        return columns.getOrDefault(column, List.of()).get(row);
    }
}
