package io.larder.internal.core.form;

import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;

/** Default values of types, and copies of arrays. */
final class Values {

    private Values() {}

    /** Returns the default value of a field of the type: a boxed zero, or {@code null} for a reference. */
    static @Nullable Object zero(Class<?> type) {
        return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
    }

    /** An array of the same class and the same elements. */
    static Object copy(Object array) {
        int length = Array.getLength(array);
        Object copy = Array.newInstance(array.getClass().getComponentType(), length);
        System.arraycopy(array, 0, copy, 0, length);
        return copy;
    }
}
