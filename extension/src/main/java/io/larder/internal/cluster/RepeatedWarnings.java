package io.larder.internal.cluster;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;

/** Warnings that may come often: each kind is logged once in 30 s, with the number of those that were not. */
final class RepeatedWarnings {

    private static final long INTERVAL = Duration.ofSeconds(30).toNanos();

    private final Consumer<String> log;
    private final TimeSource time;
    private final ConcurrentMap<String, State> states = new ConcurrentHashMap<>();

    RepeatedWarnings(Consumer<String> log, TimeSource time) {
        this.log = log;
        this.time = time;
    }

    /** Logs the message, unless one with the same id was logged less than 30 s ago. */
    void warn(String message) {
        String id = message.substring(0, message.indexOf(' '));
        long now = time.nanoTime();
        State state = states.compute(
                id,
                (any, last) -> last == null || now - last.loggedAt >= INTERVAL
                        ? new State(now, 0, last == null ? 0 : last.suppressed)
                        : new State(last.loggedAt, last.suppressed + 1, -1));
        if (state != null && state.before >= 0) {
            log.accept(state.before == 0 ? message : message + " (" + state.before + " more since the last time)");
        }
    }

    /** @param before the suppressed ones before this one, or -1 where it is suppressed itself */
    private record State(long loggedAt, long suppressed, long before) {}
}
