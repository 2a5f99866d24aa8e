package io.larder.internal.core.key;

import io.larder.UnhashableParameterException;
import org.jspecify.annotations.Nullable;

/**
 * Makes the keys of one cached method. What the declared types of its parameters decide was decided when this was made. Safe
 * for any number of threads; keeps nothing of an argument.
 */
@FunctionalInterface
public interface KeyGenerator {

    /**
     * The key of a call.
     *
     * @param arguments one for each declared parameter, those that do not count too; never changed
     * @throws UnhashableParameterException where an argument has no value, with the path to the culprit
     */
    Key generate(@Nullable Object[] arguments);
}
