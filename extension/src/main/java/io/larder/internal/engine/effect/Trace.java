package io.larder.internal.engine.effect;

import java.util.List;

/**
 * What one run of a cached method did besides returning, in its order.
 *
 * @param effects calls and events that each hit makes again
 * @param inputs ambient inputs that were read, each once
 */
public record Trace(List<Effect> effects, List<Answer> inputs) {

    public Trace {
        effects = List.copyOf(effects);
        inputs = List.copyOf(inputs);
    }
}
