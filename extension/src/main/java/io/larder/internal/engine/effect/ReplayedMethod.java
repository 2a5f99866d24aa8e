package io.larder.internal.engine.effect;

import org.jspecify.annotations.Nullable;

/** A {@code @Replayed} method: its calls are effects. */
public final class ReplayedMethod {

    private final Callee callee;

    public ReplayedMethod(Callee callee) {
        this.callee = callee;
    }

    /**
     * A call as an effect.
     *
     * @throws io.larder.ReplayException where an argument cannot be kept
     */
    public Effect effect(@Nullable Object[] arguments) {
        Copies[] copies = Copies.of(arguments, callee);
        return () -> callee.target().invoke(Copies.each(copies));
    }
}
