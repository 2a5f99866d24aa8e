package io.larder.internal.core.form;

import java.lang.reflect.Constructor;

/** Constructors that run no code of the class. */
public final class BareConstructors {

    private BareConstructors() {}

    /** One without parameters, by which an object comes to be with nothing but the constructor of {@link Object}; not for abstract classes. */
    public static Constructor<?> of(Class<?> type) {
        return SerializationMethods.bareAllocator(type);
    }
}
