package io.larder.internal.platform;

import org.jspecify.annotations.Nullable;

/**
 * Notices that a thread runs a callback for an object for which it runs that callback already. An object of its own for each callback.
 *
 * <p>Concurrency: safe for any number of threads. A thread that is in no callback holds nothing.
 */
public final class ReentrancyGuard {

    private final ThreadLocal<Callback> innermost = new ThreadLocal<>();

    private record Callback(Object target, @Nullable Callback outer) {}

    /**
     * Begins a callback. {@link #exit} follows if the result is {@code true}.
     *
     * @param target compared by identity
     * @return {@code false} if this thread is in the callback for this object already
     */
    public boolean enter(Object target) {
        Callback current = innermost.get();
        for (Callback callback = current; callback != null; callback = callback.outer) {
            if (callback.target == target) {
                return false;
            }
        }
        innermost.set(new Callback(target, current));
        return true;
    }

    /** Ends the callback that this thread began last. */
    public void exit() {
        Callback outer = innermost.get().outer;
        if (outer == null) {
            innermost.remove();
        } else {
            innermost.set(outer);
        }
    }
}
