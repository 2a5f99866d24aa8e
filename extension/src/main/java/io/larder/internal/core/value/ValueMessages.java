package io.larder.internal.core.value;

import io.larder.UnserializableValueException;

/** What is said of values: {@code LARDER-04001} to {@code LARDER-04099}; the codecs' own begin at {@code LARDER-04101}. */
final class ValueMessages {

    private static final String REMEDY = "; use @CacheResource, return another type, or give a ValueCodec for it";

    private ValueMessages() {}

    static UnserializableValueException unsupportedValue(String location, String path, Class<?> type, String reason) {
        return new UnserializableValueException(
                "LARDER-04001 " + location + ": " + describe(path) + " (" + type.getTypeName() + ") is no data: it is "
                        + reason + REMEDY,
                null);
    }

    static UnserializableValueException inspectionFailed(String location, String path, RuntimeException failure) {
        return new UnserializableValueException(
                "LARDER-04002 " + location + ": what " + describe(path) + " holds cannot be looked at ("
                        + failure.getClass().getName() + "); was it changed by another thread meanwhile?" + REMEDY,
                failure);
    }

    private static String describe(String path) {
        if (path.isEmpty()) {
            return "the value";
        }
        return path.startsWith(".") ? path.substring(1) : path;
    }
}
