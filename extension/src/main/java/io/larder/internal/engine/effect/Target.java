package io.larder.internal.engine.effect;

import org.jspecify.annotations.Nullable;

/** A method of a bean that is found anew for each call. */
@FunctionalInterface
public interface Target {

    /** @throws Exception what the method throws, as it is */
    @Nullable
    Object invoke(@Nullable Object[] arguments) throws Exception;
}
