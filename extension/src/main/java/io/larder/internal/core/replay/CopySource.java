package io.larder.internal.core.replay;

import io.larder.UnserializableValueException;
import io.larder.internal.core.value.Marshalled;
import io.larder.internal.core.value.MarshalledResult;
import io.larder.internal.core.value.ValueMarshaller;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A source of copies of one object. */
sealed interface CopySource {

    CopySource NULL = new Shared(null, null);

    @Nullable
    Object copy();

    /** The object's marshalled form, which knows its classes; {@code null} where the object is. */
    @Nullable
    Marshalled marshalled();

    /** An immutable object, shared without copying. */
    record Shared(@Nullable Object copy, @Nullable ValueMarshaller marshaller) implements CopySource {

        @Override
        public @Nullable Marshalled marshalled() {
            return copy == null || marshaller == null
                    ? null
                    : marshaller.marshal(copy).marshalled();
        }
    }

    /** An object that is unmarshalled for each copy. */
    record Copied(Marshalled marshalled, ValueMarshaller marshaller) implements CopySource {

        @Override
        public Object copy() {
            return marshaller.unmarshal(marshalled);
        }
    }

    /** Bytes from an earlier run of the application, which do not refer to its classes. */
    record Restored(Marshalled bytes, ValueMarshaller marshaller) implements CopySource {

        @Override
        public Object copy() {
            return marshaller.unmarshal(bytes);
        }

        @Override
        public Marshalled marshalled() {
            return marshaller.marshal(copy()).marshalled();
        }
    }

    /**
     * @param failure what is thrown where the object is no data
     */
    static CopySource of(
            @Nullable Object object,
            ValueMarshaller marshaller,
            Function<UnserializableValueException, RuntimeException> failure) {
        if (object == null) {
            return NULL;
        }
        MarshalledResult result;
        try {
            result = marshaller.marshal(object);
        } catch (UnserializableValueException e) {
            throw failure.apply(e);
        }
        return result.shareable() ? new Shared(object, marshaller) : new Copied(result.marshalled(), marshaller);
    }

    /**
     * Of all arguments of a call.
     *
     * @throws io.larder.RecordingException where one cannot be kept
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
