package io.larder.tck.smoke;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Writes the number of tests that passed, where all did and a directory for such numbers is named. */
public final class SmokeRecord implements TestExecutionListener {

    private final AtomicInteger passed = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() != Status.SUCCESSFUL) {
            failed.incrementAndGet();
        } else if (test.isTest()) {
            passed.incrementAndGet();
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        String directory = System.getProperty("tck.records", "");
        if (directory.isEmpty() || failed.get() > 0 || passed.get() == 0) {
            return;
        }
        try {
            write(Path.of(directory, System.getProperty("tck.container") + ".properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Path file) throws IOException {
        TreeMap<String, String> lines = new TreeMap<>();
        for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            lines.put(line.replaceFirst("\\s*=.*", ""), line);
        }
        String key = "java." + Runtime.version().feature();
        lines.put(key, key + " = " + passed.get() + " 0");
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, lines.values());
    }
}
