package io.larder.internal.engine.effect;

import io.larder.UnserializableValueException;
import io.larder.internal.engine.value.Kept;
import io.larder.internal.engine.value.Marshalled;
import io.larder.internal.engine.value.Values;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One object that is handed out again and again, to each a copy of its own. */
sealed interface Copies {

    Copies NULL = new Shared(null, null);

    @Nullable
    Object next();

    /** The object's marshalled form, which knows its classes; {@code null} where the object is. */
    @Nullable
    Marshalled marshalled();

    /** So immutable that it is handed out itself. */
    record Shared(@Nullable Object next, @Nullable Values values) implements Copies {

        @Override
        public @Nullable Marshalled marshalled() {
            return next == null || values == null ? null : values.keep(next).marshalled();
        }
    }

    /** Made anew each time. */
    record Made(Marshalled marshalled, Values values) implements Copies {

        @Override
        public Object next() {
            return values.copy(marshalled);
        }
    }

    /** Of an earlier run of the application: the bytes do not know their classes any more. */
    record Restored(Marshalled bytes, Values values) implements Copies {

        @Override
        public Object next() {
            return values.copy(bytes);
        }

        @Override
        public Marshalled marshalled() {
            return values.keep(next()).marshalled();
        }
    }

    /**
     * @param refusal what is thrown where the object is no data
     */
    static Copies of(
            @Nullable Object object, Values values, Function<UnserializableValueException, RuntimeException> refusal) {
        if (object == null) {
            return NULL;
        }
        Kept kept;
        try {
            kept = values.keep(object);
        } catch (UnserializableValueException e) {
            throw refusal.apply(e);
        }
        return kept.shareable() ? new Shared(object, values) : new Made(kept.marshalled(), values);
    }

    /**
     * Of all arguments of a call.
     *
     * @throws io.larder.ReplayException where one cannot be kept
     */
    static Copies[] of(@Nullable Object[] arguments, Callee callee) {
        Copies[] copies = new Copies[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            String parameter = callee.parameters().get(i).name();
            copies[i] = of(
                    arguments[i],
                    callee.values(),
                    cause -> EffectMessages.argumentNotKept(callee.where(), parameter, cause));
        }
        return copies;
    }

    /** A copy of each. */
    static @Nullable Object[] each(Copies[] all) {
        @Nullable Object[] copies = new @Nullable Object[all.length];
        for (int i = 0; i < all.length; i++) {
            copies[i] = all[i].next();
        }
        return copies;
    }
}
