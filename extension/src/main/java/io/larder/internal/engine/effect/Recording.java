package io.larder.internal.engine.effect;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Notes what is called while a cached method runs. One for an application; elsewhere it lets everything pass. */
public final class Recording {

    private final Frames frames;

    public Recording(Frames frames) {
        this.frames = frames;
    }

    /** Whether an effect would be recorded now. */
    public boolean hears() {
        Frame frame = frames.current();
        return frame != null && frame.hears();
    }

    /** Records an effect that is being made by others. */
    public void effect(Effect effect) {
        Frame frame = frames.current();
        if (frame != null) {
            frame.record(effect);
        }
    }

    /**
     * Makes a call that is an effect, and records it first.
     *
     * @param effect asked for only where it is needed; what it throws reaches the caller and the call is not made
     */
    public @Nullable Object effect(Supplier<Effect> effect, Callable<@Nullable Object> call) throws Exception {
        if (!hears()) {
            return call.call();
        }
        effect(effect.get());
        return frames.<@Nullable Object>unheard(call::call);
    }

    /** Runs an observer of a recorded event: the event, fired again, will have the observer do the same again. */
    public void delivery(Runnable observer) {
        frames.unheard(observer);
    }

    /**
     * Makes a call that is an ambient input, and records its answer.
     *
     * @param input asked for only where it is needed
     */
    public @Nullable Object input(Supplier<Input> input, Callable<@Nullable Object> call) throws Exception {
        Frame frame = frames.current();
        if (frame == null || !frame.hears()) {
            return call.call();
        }
        Input asked = input.get();
        frame.admit(asked.where());
        Object answer = call.call();
        frame.record(new Answer(asked, asked.canonical(answer)));
        return answer;
    }
}
