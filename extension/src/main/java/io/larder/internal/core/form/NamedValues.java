package io.larder.internal.core.form;

import org.jspecify.annotations.Nullable;

/** Field values by name. Primitive values are boxed. */
interface NamedValues {

    /**
     * @param type that of the field; {@link Object} for any reference type
     * @throws IllegalArgumentException where there is no such field
     */
    @Nullable
    Object get(String name, Class<?> type);

    /**
     * @param type that of the field; {@link Object} for any reference type
     * @throws IllegalArgumentException where there is no such field
     */
    void put(String name, Class<?> type, @Nullable Object value);

    /** The class that declares the fields. */
    Class<?> owner();
}
