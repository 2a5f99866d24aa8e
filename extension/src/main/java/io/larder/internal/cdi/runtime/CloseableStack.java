package io.larder.internal.cdi.runtime;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;

/** The parts of an application that must be closed, closed once, in reverse order of their start. */
final class CloseableStack implements AutoCloseable {

    private static final Logger LOGGER = System.getLogger("io.larder.application");

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    synchronized <P extends AutoCloseable> P push(P part) {
        parts.push(part);
        return part;
    }

    private synchronized AutoCloseable[] takeAll() {
        AutoCloseable[] all = parts.toArray(AutoCloseable[]::new);
        parts.clear();
        return all;
    }

    /** A part that fails is logged, and the others are closed. */
    @Override
    public void close() {
        for (AutoCloseable part : takeAll()) {
            try {
                part.close();
            } catch (Throwable e) {
                LOGGER.log(Level.WARNING, ApplicationMessages.closeFailed(part.getClass()), e);
            }
        }
    }
}
