package io.larder.internal.core.replay;

import io.larder.UnserializableValueException;
import io.larder.internal.engine.value.Kept;
import io.larder.internal.engine.value.Marshalled;
import io.larder.internal.engine.value.Values;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One object that is handed out again and again, to each a copy of its own. */
sealed interface CopySource {

    CopySource NULL = new Shared(null, null);

    @Nullable
    Object copy();

    /** The object's marshalled form, which knows its classes; {@code null} where the object is. */
    @Nullable
    Marshalled marshalled();

    /** So immutable that it is handed out itself. */
    record Shared(@Nullable Object copy, @Nullable Values marshaller) implements CopySource {

        @Override
        public @Nullable Marshalled marshalled() {
            return copy == null || marshaller == null ? null : marshaller.keep(copy).marshalled();
        }
    }

    /** Made anew each time. */
    record Copied(Marshalled marshalled, Values marshaller) implements CopySource {

        @Override
        public Object copy() {
            return marshaller.copy(marshalled);
        }
    }

    /** Of an earlier run of the application: the bytes do not know their classes any more. */
    record Restored(Marshalled bytes, Values marshaller) implements CopySource {

        @Override
        public Object copy() {
            return marshaller.copy(bytes);
        }

        @Override
        public Marshalled marshalled() {
            return marshaller.keep(copy()).marshalled();
        }
    }

    /**
     * @param failure what is thrown where the object is no data
     */
    static CopySource of(
            @Nullable Object object, Values marshaller, Function<UnserializableValueException, RuntimeException> failure) {
        if (object == null) {
            return NULL;
        }
        Kept result;
        try {
            result = marshaller.keep(object);
        } catch (UnserializableValueException e) {
            throw failure.apply(e);
        }
        return result.shareable() ? new Shared(object, marshaller) : new Copied(result.marshalled(), marshaller);
    }

    /**
     * Of all arguments of a call.
     *
     * @throws io.larder.ReplayException where one cannot be kept
     */
    static CopySource[] of(@Nullable Object[] arguments, RecordedMethod method) {
        CopySource[] sources = new CopySource[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            String parameter = method.parameters().get(i).name();
            sources[i] = of(
                    arguments[i],
                    method.marshaller(),
                    cause -> EffectMessages.argumentNotRecordable(method.where(), parameter, cause));
        }
        return sources;
    }

    /** A copy of each. */
    static @Nullable Object[] copyAll(CopySource[] sources) {
        @Nullable Object[] copies = new @Nullable Object[sources.length];
        for (int i = 0; i < sources.length; i++) {
            copies[i] = sources[i].copy();
        }
        return copies;
    }
}
