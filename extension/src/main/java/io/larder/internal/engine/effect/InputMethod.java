package io.larder.internal.engine.effect;

import io.larder.internal.engine.key.Key;
import io.larder.internal.engine.key.KeyMaker;
import io.larder.internal.engine.key.KeyMakers;
import org.jspecify.annotations.Nullable;

/** A {@code @CacheInput} method: its calls are ambient inputs. */
public final class InputMethod {

    private final Callee callee;
    private final KeyMakers keys;
    private final KeyMaker questions;
    private final Key name;

    public InputMethod(Callee callee, KeyMakers keys) {
        this.callee = callee;
        this.keys = keys;
        this.questions = keys.of(callee.where(), callee.parameters());
        this.name = keys.answer(callee.id(), null);
    }

    Callee callee() {
        return callee;
    }

    /**
     * A call as an input.
     *
     * @throws io.larder.UnhashableParameterException where an argument has no value
     * @throws io.larder.ReplayException where an argument cannot be kept for the next call
     */
    public Input input(@Nullable Object[] arguments) {
        Key question = name.and(questions.key(arguments));
        return new Asked(this, question, Copies.of(arguments, callee));
    }

    /** One call. */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares calls.
    record Asked(InputMethod method, Key question, Copies[] arguments) implements Input {

        @Override
        public String where() {
            return method.callee.where();
        }

        @Override
        public @Nullable Object ask() throws Exception {
            return method.callee.target().invoke(Copies.each(arguments));
        }

        @Override
        public Key canonical(@Nullable Object answer) {
            return question.and(method.keys.answer(where(), answer));
        }
    }
}
