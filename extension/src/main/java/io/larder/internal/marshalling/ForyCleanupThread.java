package io.larder.internal.marshalling;

import org.apache.fory.collection.MultiKeyWeakMap;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that Fory starts and never ends: it would hold the application's class loader after the end of the application. It is
 * started here, by a touch of the class whose thread it is, under a context class loader by which it is found again.
 */
final class ForyCleanupThread implements AutoCloseable {

    private final @Nullable Thread started;

    ForyCleanupThread() {
        ClassLoader marker = new ClassLoader(ForyCleanupThread.class.getClassLoader()) {};
        Thread current = Thread.currentThread();
        ClassLoader previous = current.getContextClassLoader();
        current.setContextClassLoader(marker);
        try {
            new MultiKeyWeakMap<>().get(new Object[] {marker});
        } finally {
            current.setContextClassLoader(previous);
        }
        started = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread != current && thread.getContextClassLoader() == marker)
                .findFirst()
                .orElse(null);
    }

    /** Its loop ends at an interrupt. Where another application's Larder had started it, it is left alone. */
    @Override
    public void close() {
        if (started != null) {
            started.interrupt();
        }
    }
}
