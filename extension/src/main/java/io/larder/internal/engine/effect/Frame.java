package io.larder.internal.engine.effect;

import io.larder.internal.engine.key.Key;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One cached method that runs in this thread, inside an outer one or outermost. Belongs to its thread alone.
 */
public final class Frame {

    private final @Nullable Frame outer;
    private final Object cache;
    private final Key key;
    private final boolean silent;
    private @Nullable List<Effect> effects;
    private @Nullable List<Input> inputs;

    Frame(@Nullable Frame outer, Object cache, Key key, boolean silent) {
        this.outer = outer;
        this.cache = cache;
        this.key = key;
        this.silent = silent || (outer != null && outer.silent);
    }

    @Nullable
    Frame outer() {
        return outer;
    }

    boolean computes(Object otherCache, Key otherKey) {
        return cache == otherCache && key.equals(otherKey);
    }

    /** Whether this run is one that a person is told of: the outermost, and not silenced. */
    public boolean shown() {
        return outer == null && !silent;
    }

    public void record(Effect effect) {
        if (effects == null) {
            effects = new ArrayList<>();
        }
        effects.add(effect);
    }

    public void record(Input input) {
        if (inputs == null) {
            inputs = new ArrayList<>();
        }
        inputs.add(input);
    }

    /** Takes over what an inner cached method did, in its order. */
    public void record(Trace inner) {
        inner.effects().forEach(this::record);
        inner.inputs().forEach(this::record);
    }

    /** What was recorded, or {@code null} where there was nothing. */
    public @Nullable Trace trace() {
        if (effects == null && inputs == null) {
            return null;
        }
        return new Trace(effects == null ? List.of() : effects, inputs == null ? List.of() : inputs);
    }
}
