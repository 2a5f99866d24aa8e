package io.larder.internal.marshalling;

import io.larder.RecursiveComputationException;
import io.larder.UnserializableValueException;
import java.lang.reflect.Type;

/** What is said of codecs: {@code LARDER-04104} and on. */
final class MarshallingMessages {

    private MarshallingMessages() {}

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

    private static String because(Throwable cause) {
        return " (" + cause.getClass().getName() + ")";
    }

    static RecursiveComputationException codecRecursion(String location, Class<?> codec) {
        return new RecursiveComputationException(
                "LARDER-04109 " + location + ": the codec " + codec.getName()
                        + " called the cached method whose value it reads. Read the value without that method.",
                null);
    }
}
