package io.larder.internal.marshalling.graph;

import io.larder.UnserializableValueException;
import io.larder.internal.core.form.FormException;
import io.larder.internal.core.remedy.ResultRemedy;
import io.larder.internal.core.remedy.TypeNames;
import org.jspecify.annotations.Nullable;

/** What is said of values that are copied as graphs. */
final class GraphMessages {

    private static final String REMEDY = "; use @CacheResource, return another type, or give a ValueCodec for it";
    private static final int LONGEST_REASON = 200;

    private GraphMessages() {}

    /** @param reason what it is and, after a semicolon, what to do; where that is missing, the type decides */
    static UnserializableValueException noData(String location, String path, Class<?> type, String reason) {
        String remedy =
                reason.contains("; ") ? "" : "; " + ResultRemedy.of(type).at(path);
        return new UnserializableValueException(
                "LARDER-04001 " + location + ": " + place(path) + " (" + name(type) + ") is no data: it is "
                        + shortened(reason) + remedy,
                null);
    }

    static UnserializableValueException changed(String location, String path, RuntimeException failure) {
        return new UnserializableValueException(
                "LARDER-04002 " + location + ": what " + place(path) + " holds cannot be looked at ("
                        + failure.getClass().getName() + "); return a value that no other thread changes",
                failure);
    }

    static UnserializableValueException writeFailed(String location, String path, FormException failure) {
        return new UnserializableValueException(
                "LARDER-04101 " + location + ": " + place(path) + " refuses to be written: "
                        + shortened(String.valueOf(failure.getMessage())) + REMEDY,
                failure.getCause());
    }

    static UnserializableValueException readFailed(String location, Class<?> type, Throwable failure) {
        Throwable cause = failure instanceof FormException || failure instanceof UnreadableException
                ? failure.getCause()
                : failure;
        return new UnserializableValueException(
                "LARDER-04102 " + location + ": a copy of the value (" + name(type) + ") cannot be made: "
                        + reason(failure) + REMEDY,
                cause);
    }

    static UnserializableValueException tooLarge(String location, long size, long most) {
        return new UnserializableValueException(
                "LARDER-04103 " + location + ": the value needs more than " + size
                        + " bytes besides its strings and arrays of primitives, and " + most
                        + " are possible; return less at once, keep numbers in arrays of primitives, or use @CacheResource",
                null);
    }

    static UnserializableValueException differs(String location, String path, Class<?> type) {
        return new UnserializableValueException(
                "LARDER-04108 " + location + ": " + (path.isEmpty() ? "" : place(path) + " in ")
                        + "a copy of the value (" + name(type)
                        + ") is another one; a class in it does not read what it writes" + REMEDY,
                null);
    }

    private static String reason(Throwable failure) {
        boolean known = failure instanceof FormException || failure instanceof UnreadableException;
        return shortened(
                known
                        ? String.valueOf(failure.getMessage())
                        : failure.getClass().getName());
    }

    private static String place(@Nullable String path) {
        if (path == null || path.isEmpty()) {
            return "the value";
        }
        return path.startsWith(".") ? path.substring(1) : path;
    }

    /** A hidden class is named after the lambda's class and a number, which says nothing. */
    private static String name(Class<?> type) {
        return type.isHidden() ? "a lambda of " + type.getNestHost().getTypeName() : TypeNames.of(type);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON) + " ...";
    }
}
