package io.larder.benchmark;

import io.larder.benchmark.report.Figures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/** The large frames, as far as the machine's memory goes. */
final class Frames {

    private static final long MEGABYTE = 1 << 20;
    private static final int ROW = 4 * Double.BYTES;

    /** The frame, its bytes and the copy, which is what a process takes at most. */
    private static final double PYTHON = 3.2;

    private Frames() {}

    static void measure(Effort effort, Forks forks, Programs programs, Figures figures, Path script)
            throws RunnerException, IOException, InterruptedException {
        List<String> skipped = new ArrayList<>();
        for (int rows : effort.rows()) {
            // The method's value, what is kept of it, a copy, and some air.
            long needed = 3L * rows * ROW / MEGABYTE + 768;
            long free = Machine.memory("MemAvailable") / 1024 - 1_024;
            if (needed > free) {
                skipped.add(rows / 1_000_000 + " million rows need a heap of " + needed + " MiB, and " + free
                        + " MiB were free: not measured.");
                continue;
            }
            forks.frames(rows, needed);
            if (PYTHON * rows * ROW / MEGABYTE > free) {
                skipped.add("For " + rows / 1_000_000 + " million rows in Python less than " + PYTHON
                        + " times the frame was free: not measured.");
                continue;
            }
            String found = programs.python(script, rows, Math.min(effort.shots(), 3));
            if (!found.isEmpty()) {
                figures.note("python", found);
            }
        }
        figures.note("skipped", String.join("\n", skipped));
    }

    /** The sizes of which there are figures. */
    static List<Integer> measured(Effort effort, Figures figures) {
        return effort.rows().stream()
                .filter(rows -> figures.find("FrameBenchmark.dataFirst/" + rows).isPresent())
                .toList();
    }
}
