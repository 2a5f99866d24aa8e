package io.larder.internal.core.replay;

import io.larder.internal.engine.key.Key;
import io.larder.internal.engine.key.KeyMaker;
import io.larder.internal.engine.key.KeyMakers;
import org.jspecify.annotations.Nullable;

/** A {@code @CacheInput} method: its calls are ambient inputs. */
public final class InputMethod {

    private final RecordedMethod recordedMethod;
    private final KeyMakers keyGeneratorFactory;
    private final KeyMaker keyGenerator;
    private final Key name;

    public InputMethod(RecordedMethod recordedMethod, KeyMakers keyGeneratorFactory) {
        this.recordedMethod = recordedMethod;
        this.keyGeneratorFactory = keyGeneratorFactory;
        this.keyGenerator = keyGeneratorFactory.of(recordedMethod.where(), recordedMethod.parameters());
        this.name = keyGeneratorFactory.answer(recordedMethod.id(), null);
    }

    RecordedMethod recordedMethod() {
        return recordedMethod;
    }

    /**
     * A call as an input.
     *
     * @throws io.larder.UnhashableParameterException where an argument has no value
     * @throws io.larder.ReplayException where an argument cannot be kept for the next call
     */
    public Input input(@Nullable Object[] arguments) {
        Key callKey = name.and(keyGenerator.key(arguments));
        return new Call(this, callKey, CopySource.of(arguments, recordedMethod));
    }

    /** One call. */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares calls.
    record Call(InputMethod method, Key callKey, CopySource[] arguments) implements Input {

        @Override
        public String where() {
            return method.recordedMethod.where();
        }

        @Override
        public @Nullable Object read() throws Exception {
            return method.recordedMethod.invoker().invoke(CopySource.copyAll(arguments));
        }

        @Override
        public Key canonical(@Nullable Object value) {
            return callKey.and(method.keyGeneratorFactory.answer(where(), value));
        }
    }
}
