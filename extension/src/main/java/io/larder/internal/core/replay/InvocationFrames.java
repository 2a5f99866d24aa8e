package io.larder.internal.core.replay;

import io.larder.internal.core.key.Key;
import org.jspecify.annotations.Nullable;

/**
 * The stack of cached methods that run in the current thread. One instance an application.
 *
 * <p>The thread local is removed when the outermost method ends, so a pooled thread does not refer to a stopped
 * application.
 */
public final class InvocationFrames {

    private final ThreadLocal<InvocationFrame> innermost = new ThreadLocal<>();

    /** The innermost cached method that runs in this thread, or {@code null}. */
    public @Nullable InvocationFrame current() {
        return innermost.get();
    }

    /** Begins a run; {@link #exit} must follow. */
    public InvocationFrame enter(InvocationFrame.Owner owner, Key key) {
        InvocationFrame frame = new InvocationFrame(innermost.get(), owner, key);
        innermost.set(frame);
        return frame;
    }

    /** Ends the run that this thread began last. */
    public void exit(InvocationFrame frame) {
        InvocationFrame outer = frame.outer();
        if (outer == null) {
            innermost.remove();
        } else {
            innermost.set(outer);
        }
    }

    /** Whether this thread computes that key of that cache already. */
    public boolean isLoading(Object identity, Key key) {
        for (InvocationFrame frame = innermost.get(); frame != null; frame = frame.outer()) {
            if (frame.isLoading(identity, key)) {
                return true;
            }
        }
        return false;
    }

    /** Runs an action without recording its effects and inputs: they are recorded already, or only compared. */
    public <R extends @Nullable Object> R withoutRecording(UnrecordedAction<R> action) throws Exception {
        InvocationFrame frame = innermost.get();
        if (frame == null) {
            return action.run();
        }
        frame.suspendRecording();
        try {
            return action.run();
        } finally {
            frame.resumeRecording();
        }
    }

    /** The same for what throws nothing checked. */
    void withoutRecording(Runnable action) {
        InvocationFrame frame = innermost.get();
        if (frame == null) {
            action.run();
            return;
        }
        frame.suspendRecording();
        try {
            action.run();
        } finally {
            frame.resumeRecording();
        }
    }

    /** The action of {@link #withoutRecording}. */
    @FunctionalInterface
    public interface UnrecordedAction<R extends @Nullable Object> {
        R run() throws Exception;
    }
}
