package io.larder.internal.core.replay;

import io.larder.InputNotAllowedException;
import io.larder.internal.core.key.Key;
import io.larder.internal.core.replay.Trace.InputValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The frame of a cached method that runs in this thread, nested in another one or outermost. Confined to its thread.
 */
public final class InvocationFrame {

    /**
     * The cached method of a frame.
     *
     * @param identity by what it is known from others
     * @param where for messages
     * @param allowsInputs whether ambient inputs may be read inside
     */
    public record Owner(Object identity, String where, boolean allowsInputs) {}

    private final @Nullable InvocationFrame outer;
    private final Owner owner;
    private final Key key;
    private int suspensions;
    private @Nullable List<Effect> effects;
    private @Nullable List<InputValue> inputs;

    InvocationFrame(@Nullable InvocationFrame outer, Owner owner, Key key) {
        this.outer = outer;
        this.owner = owner;
        this.key = key;
    }

    @Nullable
    InvocationFrame outer() {
        return outer;
    }

    boolean isLoading(Object otherIdentity, Key otherKey) {
        return owner.identity == otherIdentity && key.equals(otherKey);
    }

    /** Whether effects are recorded now. Effects of a recorded effect are not, because they are repeated with it. */
    public boolean isRecording() {
        return suspensions == 0;
    }

    /** Until {@link #resumeRecording}, what is done here belongs to something that is recorded already. May be nested. */
    void suspendRecording() {
        suspensions++;
    }

    void resumeRecording() {
        suspensions--;
    }

    public void record(Effect effect) {
        if (!isRecording()) {
            return;
        }
        if (effects == null) {
            effects = new ArrayList<>();
        }
        effects.add(effect);
    }

    /**
     * Throws where an input may not be read inside this method, or one around it.
     *
     * @param input for the message
     */
    public void checkInputAllowed(String input) {
        for (InvocationFrame frame = this; frame != null && frame.isRecording(); frame = frame.outer) {
            if (!frame.owner.allowsInputs) {
                throw EffectMessages.inputNotAllowed(input, frame.owner.where);
            }
        }
    }

    /** Records what was asked and answered; of a question that is asked again, the first answer counts. */
    public void record(InputValue inputValue) {
        if (inputs == null) {
            inputs = new ArrayList<>();
        }
        for (InputValue recorded : inputs) {
            if (recorded.input().callKey().equals(inputValue.input().callKey())) {
                return;
            }
        }
        inputs.add(inputValue);
    }

    /**
     * Takes over what an inner cached method did, in its order.
     *
     * @throws InputNotAllowedException where it read an input that this method, or one around it, may not read
     */
    public void record(Trace inner) {
        if (!isRecording()) {
            return;
        }
        for (InputValue inputValue : inner.inputs()) {
            checkInputAllowed(inputValue.input().where());
            record(inputValue);
        }
        inner.effects().forEach(this::record);
    }

    /** Returns the recorded effects and inputs, or {@code null} if there are none. */
    public @Nullable Trace trace() {
        if (effects == null && inputs == null) {
            return null;
        }
        return new Trace(key, effects == null ? List.of() : effects, inputs == null ? List.of() : inputs);
    }
}
