package io.larder.internal.engine.value;

import io.larder.UnserializableValueException;

/** What is said of values: {@code LARDER-04001} to {@code LARDER-04099}; the codecs' own begin at {@code LARDER-04101}. */
final class ValueMessages {

    private static final String CURE = "; use @CacheResource, return another type, or give a ValueCodec for it";

    private ValueMessages() {}

    static UnserializableValueException noData(String where, String path, Class<?> type, String reason) {
        return new UnserializableValueException(
                "LARDER-04001 " + where + ": " + place(path) + " (" + type.getTypeName() + ") is no data: it is "
                        + reason + CURE,
                null);
    }

    static UnserializableValueException unwalkable(String where, String path, RuntimeException failure) {
        return new UnserializableValueException(
                "LARDER-04002 " + where + ": what " + place(path) + " holds cannot be looked at ("
                        + failure.getClass().getName() + "); was it changed by another thread meanwhile?" + CURE,
                failure);
    }

    private static String place(String path) {
        if (path.isEmpty()) {
            return "the value";
        }
        return path.startsWith(".") ? path.substring(1) : path;
    }
}
