package io.larder.internal.core.replay;

import org.jspecify.annotations.Nullable;

/** A method of a bean that is found anew for each call. */
@FunctionalInterface
public interface BeanMethodInvoker {

    /** @throws Exception what the method throws, as it is */
    @Nullable
    Object invoke(@Nullable Object[] arguments) throws Exception;
}
