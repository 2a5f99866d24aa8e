package io.larder.internal.core.replay;

import io.larder.internal.core.key.Key;
import io.larder.internal.core.key.KeyGenerator;
import io.larder.internal.core.key.KeyGeneratorFactory;
import org.jspecify.annotations.Nullable;

/** A {@code @CacheInput} method: its calls are ambient inputs. */
public final class InputMethod {

    private final RecordedMethod recordedMethod;
    private final KeyGeneratorFactory keyGeneratorFactory;
    private final KeyGenerator keyGenerator;
    private final Key name;

    public InputMethod(RecordedMethod recordedMethod, KeyGeneratorFactory keyGeneratorFactory) {
        this.recordedMethod = recordedMethod;
        this.keyGeneratorFactory = keyGeneratorFactory;
        this.keyGenerator = keyGeneratorFactory.create(recordedMethod.where(), recordedMethod.parameters());
        this.name = keyGeneratorFactory.inputKey(recordedMethod.id(), null);
    }

    RecordedMethod recordedMethod() {
        return recordedMethod;
    }

    /**
     * A call as an input.
     *
     * @throws io.larder.UnhashableParameterException where an argument has no value
     * @throws io.larder.RecordingException where an argument cannot be kept for the next call
     */
    public Input input(@Nullable Object[] arguments) {
        Key callKey = name.join(keyGenerator.generate(arguments));
        return new Call(this, callKey, CopySource.of(arguments, recordedMethod));
    }

    /** One call. */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares calls.
    record Call(InputMethod method, Key callKey, CopySource[] arguments) implements Input {

        @Override
        public void verify() {
            method.recordedMethod.verify(arguments);
        }

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
            return callKey.join(method.keyGeneratorFactory.inputKey(where(), value));
        }
    }
}
