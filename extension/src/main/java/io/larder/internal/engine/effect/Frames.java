package io.larder.internal.engine.effect;

import io.larder.internal.engine.key.Key;
import org.jspecify.annotations.Nullable;

/**
 * The cached methods that run in this thread, innermost first. One for an application.
 *
 * <p>The thread local is removed when the outermost method ends, so that a pooled thread keeps nothing of an application
 * that is gone.
 */
public final class Frames {

    private final ThreadLocal<Frame> innermost = new ThreadLocal<>();

    /** The innermost cached method that runs in this thread, or {@code null}. */
    public @Nullable Frame current() {
        return innermost.get();
    }

    /** Begins a run; {@link #leave} must follow. */
    public Frame enter(Object cache, Key key, boolean silent) {
        Frame frame = new Frame(innermost.get(), cache, key, silent);
        innermost.set(frame);
        return frame;
    }

    /** Ends the run that this thread began last. */
    public void leave(Frame frame) {
        Frame outer = frame.outer();
        if (outer == null) {
            innermost.remove();
        } else {
            innermost.set(outer);
        }
    }

    /** Whether this thread computes that key of that cache already. */
    public boolean computing(Object cache, Key key) {
        for (Frame frame = innermost.get(); frame != null; frame = frame.outer()) {
            if (frame.computes(cache, key)) {
                return true;
            }
        }
        return false;
    }
}
