package io.larder.spi;

import java.lang.reflect.Type;

/**
 * Marshals the results of {@link io.larder.CacheData} methods with certain return types, instead of the built-in formats. Larder calls
 * it in any thread.
 *
 * <p>Applications implement this interface, as a CDI bean or as a service of {@link java.util.ServiceLoader}. Methods that may be added
 * have default implementations.
 *
 * @since 0.1
 */
public interface ValueCodec {

    /** Returns whether the codec marshals results of methods with this generic return type; called once a method, at deployment. */
    boolean supports(Type type);

    /**
     * Marshals a value, which is never {@code null}.
     *
     * @return at most 2 GiB. An exception becomes the cause of an {@link io.larder.UnserializableValueException}
     */
    byte[] write(Object value, Type type);

    /** Unmarshals a value. It must not share mutable objects with other results of this method. */
    Object read(byte[] bytes, Type type);
}
