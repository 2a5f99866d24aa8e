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

    private static String because(@Nullable Throwable cause) {
        return cause == null ? "" : " (" + cause.getClass().getName() + ")";
    }
}
