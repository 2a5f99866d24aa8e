package io.larder.internal.engine.effect;

import io.larder.internal.engine.key.KeyParameter;
import io.larder.internal.engine.value.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A method whose calls are made again.
 *
 * @param id bean, qualifiers and method in words, the same in every run of the application, and no other's
 * @param where for messages: {@code Class#method}
 * @param parameters those that it declares
 * @param values makes copies of arguments
 * @param target calls it
 */
public record Callee(String id, String where, List<KeyParameter> parameters, Values values, Target target) {

    public Callee {
        parameters = List.copyOf(parameters);
    }

    /**
     * Arguments of the caller's own, for a call that is made later.
     *
     * @throws io.larder.ReplayException where one cannot be kept
     */
    public @Nullable Object[] copies(@Nullable Object[] arguments) {
        return Copies.each(Copies.of(arguments, this));
    }
}
