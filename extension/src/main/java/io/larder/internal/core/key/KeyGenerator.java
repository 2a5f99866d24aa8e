package io.larder.internal.core.key;

import io.larder.UnhashableParameterException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Generates the keys of one cached method. The declared parameter types are analyzed when it is created. Safe for
 * concurrent use; retains no argument.
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

    /**
     * The classes of all objects in the arguments that count, without those of the JDK. A value that is a {@link Class} counts as that class.
     * Slow: it looks at every object.
     *
     * @param arguments of which a key was generated
     */
    default Set<Class<?>> classes(@Nullable Object[] arguments) {
        return Set.of();
    }
}
