package io.larder.spi;

import java.lang.reflect.Type;

/**
 * Marshals the results of {@link io.larder.CacheData} methods whose return type it supports, in the place of the built-in formats.
 * Called by any thread.
 */
public interface ValueCodec {

    /** Whether it serves methods with this generic return type; asked once a method, at deployment. */
    boolean supports(Type type);

    /**
     * Marshals a value; never called with {@code null}.
     *
     * @return at most 2 GiB. What it throws reaches the caller in an {@link io.larder.UnserializableValueException}
     */
    byte[] write(Object value, Type type);

    /** Makes a value anew, sharing nothing with others made of the same bytes. */
    Object read(byte[] bytes, Type type);
}
