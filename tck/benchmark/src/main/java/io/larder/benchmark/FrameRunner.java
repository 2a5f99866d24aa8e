package io.larder.benchmark;

import io.larder.benchmark.report.Measurements;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/** The large frames, as far as the machine's memory goes. */
final class FrameRunner {

    private static final long MEGABYTE = 1 << 20;
    private static final int ROW = 4 * Double.BYTES;

    /** The frame, its bytes and the copy, which is what a process takes at most. */
    private static final double PYTHON = 3.2;

    private FrameRunner() {}

    static void measure(
            MeasurementProfile profile, JmhRunner jmh, ProcessRunner processes, Measurements measurements, Path script)
            throws RunnerException, IOException, InterruptedException {
        List<String> skipped = new ArrayList<>();
        for (int rows : profile.rows()) {
            // The method's value, what is kept of it, a copy, and some air.
            long needed = 3L * rows * ROW / MEGABYTE + 768;
            long free = Environment.memory("MemAvailable") / 1024 - 1_024;
            if (needed > free) {
                skipped.add(rows / 1_000_000 + " million rows need a heap of " + needed + " MiB, and " + free
                        + " MiB were free: not measured.");
                continue;
            }
            jmh.frames(rows, needed);
            if (PYTHON * rows * ROW / MEGABYTE > free) {
                skipped.add("For " + rows / 1_000_000 + " million rows in Python less than " + PYTHON
                        + " times the frame was free: not measured.");
                continue;
            }
            String versions = processes.python(script, rows, Math.min(profile.singleShots(), 3));
            if (!versions.isEmpty()) {
                measurements.note("python", versions);
            }
        }
        measurements.note("skipped", String.join("\n", skipped));
    }

    /** The sizes of which there are figures. */
    static List<Integer> measuredSizes(MeasurementProfile profile, Measurements measurements) {
        return profile.rows().stream()
                .filter(rows ->
                        measurements.find("FrameBenchmark.dataFirst/" + rows).isPresent())
                .toList();
    }
}
