package io.larder.internal.marshalling;

import io.larder.UnserializableValueException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** What is said of codecs: {@code LARDER-04101} to {@code LARDER-04999}. */
final class MarshallingMessages {

    private static final String REMEDY = "; use @CacheResource, return another type, or give a ValueCodec for it";

    private MarshallingMessages() {}

    static UnserializableValueException writeFailed(String location, Class<?> type, @Nullable Throwable cause) {
        return new UnserializableValueException(
                "LARDER-04101 " + location + ": something in the value (" + type.getTypeName()
                        + ") refuses to be copied" + because(cause) + REMEDY,
                cause);
    }

    static UnserializableValueException readFailed(String location, @Nullable Throwable cause) {
        return new UnserializableValueException(
                "LARDER-04102 " + location + ": the kept value cannot be made anew" + because(cause) + REMEDY, cause);
    }

    static UnserializableValueException tooLarge(String location, long estimatedSize, long maximum) {
        return new UnserializableValueException(
                "LARDER-04103 " + location + ": the value may need " + estimatedSize
                        + " bytes besides its large strings and arrays of primitives, and " + maximum
                        + " are possible; return less at once, keep numbers in arrays of primitives, or use @CacheResource",
                null);
    }

    static UnserializableValueException codecFailed(
            String location, Class<?> codec, Type type, RuntimeException cause) {
        return new UnserializableValueException(
                "LARDER-04104 " + location + ": the ValueCodec " + codec.getName() + " failed with "
                        + cause.getClass().getName() + " on " + type.getTypeName() + "; mend the codec",
                cause);
    }

    static UnserializableValueException jsonWriteFailed(String location, Type type, Throwable cause) {
        return new UnserializableValueException(
                "LARDER-04105 " + location + ": JSON Binding cannot write the value as " + type.getTypeName()
                        + because(cause) + "; give the type an adapter, or use format = BINARY",
                cause);
    }

    static UnserializableValueException lossy(String location, String path, Type type) {
        return new UnserializableValueException(
                "LARDER-04106 " + location + ": " + (path.isEmpty() ? "the value" : path)
                        + " is lost or another one after a round trip"
                        + " through JSON as " + type.getTypeName()
                        + "; give the type an adapter or the properties it lacks, mark what may be lost as transient, or use"
                        + " format = BINARY",
                null);
    }

    static UnserializableValueException jsonReadFailed(String location, Type type, Throwable cause) {
        return new UnserializableValueException(
                "LARDER-04107 " + location + ": JSON Binding cannot read as " + type.getTypeName() + " what it wrote"
                        + because(cause) + "; give the type an adapter, or use format = BINARY",
                cause);
    }

    private static String because(@Nullable Throwable cause) {
        return cause == null ? "" : " (" + cause.getClass().getName() + ")";
    }
}
