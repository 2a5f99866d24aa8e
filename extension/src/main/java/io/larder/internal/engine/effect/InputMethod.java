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
        this.name = keys.answer(callee.where(), null);
    }

    /**
     * A call as an input.
     *
     * @throws io.larder.UnhashableParameterException where an argument has no value
     * @throws io.larder.ReplayException where an argument cannot be kept for the next call
     */
    public Input input(@Nullable Object[] arguments) {
        Key question = name.and(questions.key(arguments));
        Copies[] copies = Copies.of(arguments, callee);
        return new Asked(question, copies);
    }

    private final class Asked implements Input {

        private final Key question;
        private final Copies[] copies;

        private Asked(Key question, Copies[] copies) {
            this.question = question;
            this.copies = copies;
        }

        @Override
        public String where() {
            return callee.where();
        }

        @Override
        public Key question() {
            return question;
        }

        @Override
        public @Nullable Object ask() throws Exception {
            return callee.target().invoke(Copies.each(copies));
        }

        @Override
        public Key canonical(@Nullable Object answer) {
            return question.and(keys.answer(callee.where(), answer));
        }
    }
}
