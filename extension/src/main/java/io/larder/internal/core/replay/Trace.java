package io.larder.internal.core.replay;

import io.larder.internal.core.key.Key;
import java.util.List;

/**
 * What one run of a cached method did besides returning, in its order.
 *
 * @param arguments the key of the run's arguments
 * @param effects calls and events that each hit makes again
 * @param inputs ambient inputs that were read, each once
 */
public record Trace(Key arguments, List<Effect> effects, List<InputValue> inputs) {

    /**
     * An input that was read.
     *
     * @param canonical the canonical form of its value
     */
    public record InputValue(Input input, Key canonical) {}

    public Trace {
        effects = List.copyOf(effects);
        inputs = List.copyOf(inputs);
    }

    /** Throws if an argument, which may come from a file, cannot be read or does not fit. */
    public void verify() {
        effects.forEach(Effect::verify);
        verifyInputs();
    }

    /** Throws if an argument of an input, which may come from a file, cannot be read or does not fit. */
    public void verifyInputs() {
        inputs.forEach(inputValue -> inputValue.input().verify());
    }
}
