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
    public Frame enter(Frame.Owner owner, Key key) {
        Frame frame = new Frame(innermost.get(), owner, key);
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
    public boolean computing(Object identity, Key key) {
        for (Frame frame = innermost.get(); frame != null; frame = frame.outer()) {
            if (frame.computes(identity, key)) {
                return true;
            }
        }
        return false;
    }

    /** Runs something whose effects and inputs are nobody's: they are recorded already, or only looked at. */
    public <R extends @Nullable Object> R unheard(Unheard<R> action) throws Exception {
        Frame frame = innermost.get();
        if (frame == null) {
            return action.run();
        }
        frame.beDeaf();
        try {
            return action.run();
        } finally {
            frame.hear();
        }
    }

    /** The same for what throws nothing checked. */
    void unheard(Runnable action) {
        Frame frame = innermost.get();
        if (frame == null) {
            action.run();
            return;
        }
        frame.beDeaf();
        try {
            action.run();
        } finally {
            frame.hear();
        }
    }

    /** What {@link #unheard} runs. */
    @FunctionalInterface
    public interface Unheard<R extends @Nullable Object> {
        R run() throws Exception;
    }
}
