package io.larder.internal.core.replay;

import io.larder.internal.core.replay.Trace.InputValue;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Records the calls of replayed methods and input methods while a cached method runs. One instance an application.
 * Outside of cached methods it records nothing.
 */
public final class EffectRecorder {

    private final InvocationFrames frames;

    public EffectRecorder(InvocationFrames frames) {
        this.frames = frames;
    }

    /** Whether an effect would be recorded now. */
    public boolean isRecording() {
        InvocationFrame frame = frames.current();
        return frame != null && frame.isRecording();
    }

    /** Records an effect that is being made by others. */
    public void record(Effect effect) {
        InvocationFrame frame = frames.current();
        if (frame != null) {
            frame.record(effect);
        }
    }

    /**
     * Makes a call that is an effect, and records it first.
     *
     * @param effect asked for only where it is needed; what it throws reaches the caller and the call is not made
     */
    public @Nullable Object recordCall(Supplier<Effect> effect, Callable<@Nullable Object> call) throws Exception {
        if (!isRecording()) {
            return call.call();
        }
        record(effect.get());
        return frames.<@Nullable Object>withoutRecording(call::call);
    }

    /** Runs an observer of a recorded event: the event, fired again, will have the observer do the same again. */
    public void runObserver(Runnable observer) {
        frames.withoutRecording(observer);
    }

    /**
     * Makes a call that is an ambient input, and records its answer.
     *
     * @param input asked for only where it is needed
     */
    public @Nullable Object recordInput(Supplier<Input> input, Callable<@Nullable Object> call) throws Exception {
        InvocationFrame frame = frames.current();
        if (frame == null || !frame.isRecording()) {
            return call.call();
        }
        Input recordedInput = input.get();
        frame.checkInputAllowed(recordedInput.where());
        Object value = call.call();
        frame.record(new InputValue(recordedInput, recordedInput.canonical(value)));
        return value;
    }
}
