package io.larder.tck.framework;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Captures what is logged under a name, at any level, until it is closed. */
public final class LogCapture extends Handler implements AutoCloseable {

    private record LogLine(Level level, String message) {}

    private final List<LogLine> lines = new CopyOnWriteArrayList<>();
    private final Logger logger;
    private final Level previousLevel;

    private LogCapture(Logger logger) {
        this.logger = logger;
        previousLevel = logger.getLevel();
        setLevel(Level.ALL);
    }

    public static LogCapture open(String name) {
        LogCapture capture = new LogCapture(Logger.getLogger(name));
        capture.logger.addHandler(capture);
        capture.logger.setLevel(Level.ALL);
        return capture;
    }

    /** Messages, their parameters, and what was thrown, from this level upwards. */
    public List<String> messages(Level minimum) {
        return lines.stream()
                .filter(line -> line.level().intValue() >= minimum.intValue())
                .map(LogLine::message)
                .toList();
    }

    @Override
    public void publish(LogRecord entry) {
        StringBuilder text = new StringBuilder(String.valueOf(entry.getMessage()));
        if (entry.getParameters() != null) {
            text.append(' ').append(List.of(entry.getParameters()));
        }
        for (Throwable thrown = entry.getThrown(); thrown != null; thrown = thrown.getCause()) {
            text.append(' ').append(thrown);
        }
        lines.add(new LogLine(entry.getLevel(), text.toString()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setLevel(previousLevel);
    }
}
