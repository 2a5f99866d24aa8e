package io.larder.internal.codec;

import org.apache.fory.collection.MultiKeyWeakMap;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that Fory starts and never ends: it would hold the application's class loader after the end of the application. It is
 * started here, by a touch of the class whose thread it is, under a context class loader by which it is found again.
 */
final class HouseThread implements AutoCloseable {

    private final @Nullable Thread started;

    HouseThread() {
        ClassLoader mark = new ClassLoader(HouseThread.class.getClassLoader()) {};
        Thread current = Thread.currentThread();
        ClassLoader before = current.getContextClassLoader();
        current.setContextClassLoader(mark);
        try {
            new MultiKeyWeakMap<>().get(new Object[] {mark});
        } finally {
            current.setContextClassLoader(before);
        }
        started = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread != current && thread.getContextClassLoader() == mark)
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
