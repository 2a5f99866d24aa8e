package io.larder.internal.core.replay;

import org.jspecify.annotations.Nullable;

/** A {@code @Replayed} method: its calls are effects. */
public record ReplayedMethod(RecordedMethod recordedMethod) {

    /**
     * A call as an effect.
     *
     * @throws io.larder.RecordingException where an argument cannot be kept
     */
    public Effect effect(@Nullable Object[] arguments) {
        return new Call(recordedMethod, CopySource.of(arguments, recordedMethod));
    }

    /** One call. */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares calls.
    record Call(RecordedMethod recordedMethod, CopySource[] arguments) implements Effect {

        @Override
        public void verify() {
            recordedMethod.verify(arguments);
        }

        @Override
        public void replay() throws Exception {
            recordedMethod.invoker().invoke(CopySource.copyAll(arguments));
        }
    }
}
