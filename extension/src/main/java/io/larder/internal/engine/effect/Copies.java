package io.larder.internal.engine.effect;

import io.larder.UnserializableValueException;
import io.larder.internal.engine.value.Kept;
import io.larder.internal.engine.value.Values;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One object that is handed out again and again, to each a copy of its own. */
@FunctionalInterface
interface Copies {

    Copies NULL = () -> null;

    @Nullable
    Object next();

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
        return kept.shareable() ? () -> object : () -> values.copy(kept.marshalled());
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
