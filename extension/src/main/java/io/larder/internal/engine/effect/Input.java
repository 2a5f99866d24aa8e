package io.larder.internal.engine.effect;

import org.jspecify.annotations.Nullable;

/** One call of a {@code @CacheInput} method that a cached method made; equal to another that asks the same thing. */
public interface Input {

    /** Identity of the question: bean, method and arguments; no value. */
    String id();

    /** Asks again. What the method throws reaches the caller. */
    @Nullable
    Object read() throws Exception;
}
