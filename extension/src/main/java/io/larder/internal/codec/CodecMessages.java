package io.larder.internal.codec;

import io.larder.UnserializableValueException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** What is said of codecs: {@code LARDER-04101} to {@code LARDER-04999}. */
final class CodecMessages {

    private static final String CURE = "; use @CacheResource, return another type, or give a ValueCodec for it";

    private CodecMessages() {}

    static UnserializableValueException notWritten(String where, Class<?> type, @Nullable Throwable cause) {
        return new UnserializableValueException(
                "LARDER-04101 " + where + ": something in the value (" + type.getTypeName() + ") refuses to be copied"
                        + because(cause) + CURE,
                cause);
    }

    static UnserializableValueException notRead(String where, @Nullable Throwable cause) {
        return new UnserializableValueException(
                "LARDER-04102 " + where + ": the kept value cannot be made anew" + because(cause) + CURE, cause);
    }

    static UnserializableValueException tooLarge(String where, long weight, long most) {
        return new UnserializableValueException(
                "LARDER-04103 " + where + ": the value may need " + weight
                        + " bytes besides its large strings and arrays of primitives, and " + most
                        + " are possible; return less at once, keep numbers in arrays of primitives, or use @CacheResource",
                null);
    }

    static UnserializableValueException codecFailed(String where, Class<?> codec, Type type, RuntimeException cause) {
        return new UnserializableValueException(
                "LARDER-04104 " + where + ": the ValueCodec " + codec.getName() + " failed with "
                        + cause.getClass().getName() + " on " + type.getTypeName() + "; mend the codec",
                cause);
    }

    static UnserializableValueException noJson(String where, Type type, Throwable cause) {
        return new UnserializableValueException(
                "LARDER-04105 " + where + ": JSON Binding cannot write the value as " + type.getTypeName()
                        + because(cause) + "; give the type an adapter, or use format = BINARY",
                cause);
    }

    static UnserializableValueException lossy(String where, String path, Type type) {
        return new UnserializableValueException(
                "LARDER-04106 " + where + ": " + (path.isEmpty() ? "the value" : path)
                        + " is lost or another one after a round trip"
                        + " through JSON as " + type.getTypeName()
                        + "; give the type an adapter or the properties it lacks, mark what may be lost as transient, or use"
                        + " format = BINARY",
                null);
    }

    static UnserializableValueException noValue(String where, Type type, Throwable cause) {
        return new UnserializableValueException(
                "LARDER-04107 " + where + ": JSON Binding cannot read as " + type.getTypeName() + " what it wrote"
                        + because(cause) + "; give the type an adapter, or use format = BINARY",
                cause);
    }

    private static String because(@Nullable Throwable cause) {
        return cause == null ? "" : " (" + cause.getClass().getName() + ")";
    }
}
