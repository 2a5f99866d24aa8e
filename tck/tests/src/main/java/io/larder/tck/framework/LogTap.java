package io.larder.tck.framework;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Everything that is logged under a name, at any level, as long as it is open. */
public final class LogTap extends Handler implements AutoCloseable {

    private record Line(Level level, String text) {}

    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private final Logger logger;
    private final Level before;

    private LogTap(Logger logger) {
        this.logger = logger;
        before = logger.getLevel();
        setLevel(Level.ALL);
    }

    public static LogTap open(String name) {
        LogTap tap = new LogTap(Logger.getLogger(name));
        tap.logger.addHandler(tap);
        tap.logger.setLevel(Level.ALL);
        return tap;
    }

    /** Messages, their parameters, and what was thrown, from this level upwards. */
    public List<String> texts(Level lowest) {
        return lines.stream()
                .filter(line -> line.level().intValue() >= lowest.intValue())
                .map(Line::text)
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
        lines.add(new Line(entry.getLevel(), text.toString()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setLevel(before);
    }
}
