package io.larder.benchmark.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A table of Markdown. */
public final class Table {

    private final List<String> lines = new ArrayList<>();

    public Table(String... headers) {
        row(headers);
        row(Collections.nCopies(headers.length, "---").toArray(String[]::new));
    }

    public void row(String... cells) {
        lines.add("| " + String.join(" | ", Arrays.asList(cells)) + " |");
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
