package io.larder.benchmark.report;

import java.util.ArrayList;
import java.util.List;

/** What had to be reached, beside what was. */
public final class Targets {

    private final Table table = new Table("case", "must reach", "measured", "");
    private final List<String> missed = new ArrayList<>();

    /** At most so much. */
    public void atMost(String name, String target, double measured, double bound, String formatted) {
        add(name, target, formatted, measured <= bound);
    }

    /** At least so much. */
    public void atLeast(String name, String target, double measured, double bound, String formatted) {
        add(name, target, formatted, measured >= bound);
    }

    private void add(String name, String target, String formatted, boolean reached) {
        table.row(name, target, formatted, reached ? "reached" : "**missed**");
        if (!reached) {
            missed.add(name);
        }
    }

    public List<String> missed() {
        return missed;
    }

    @Override
    public String toString() {
        return table.toString();
    }
}
