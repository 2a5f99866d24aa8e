package io.larder.internal.engine.effect;

import org.jspecify.annotations.Nullable;

/** A {@code @Replayed} method: its calls are effects. */
public record ReplayedMethod(Callee callee) {

    /**
     * A call as an effect.
     *
     * @throws io.larder.ReplayException where an argument cannot be kept
     */
    public Effect effect(@Nullable Object[] arguments) {
        return new Call(callee, Copies.of(arguments, callee));
    }

    /** One call. */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares calls.
    record Call(Callee callee, Copies[] arguments) implements Effect {

        @Override
        public void again() throws Exception {
            callee.target().invoke(Copies.each(arguments));
        }
    }
}
