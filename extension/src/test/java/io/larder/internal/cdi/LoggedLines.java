package io.larder.internal.cdi;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What Larder logs from its making until its closing. */
final class LoggedLines extends Handler implements AutoCloseable {

    private final Logger logger = Logger.getLogger("io.larder");
    private final List<LogRecord> records = new ArrayList<>();

    LoggedLines() {
        logger.addHandler(this);
    }

    List<String> lines(Level level) {
        return records.stream()
                .filter(logged -> logged.getLevel().equals(level))
                .map(LogRecord::getMessage)
                .toList();
    }

    @Override
    public void publish(LogRecord logged) {
        records.add(logged);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
