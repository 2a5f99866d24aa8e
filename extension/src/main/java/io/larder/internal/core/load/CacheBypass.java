package io.larder.internal.core.load;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The threads whose calls run their methods whatever is cached. One instance an application.
 *
 * <p>A hit asks this. As long as no thread bypasses, that is the read of one field.
 */
public final class CacheBypass {

    private final AtomicInteger threads = new AtomicInteger();
    private final ThreadLocal<Boolean> current = new ThreadLocal<>();

    /** Whether a call of this thread must not read a cache. */
    public boolean isActive() {
        return threads.get() != 0 && current.get() != null;
    }

    /** Runs an action whose calls in this thread read no cache. May be nested. */
    public <T extends @Nullable Object> T run(Callable<T> action) throws Exception {
        if (isActive()) {
            return action.call();
        }
        threads.incrementAndGet();
        try {
            current.set(true);
            return action.call();
        } finally {
            current.remove();
            threads.decrementAndGet();
        }
    }
}
