package io.larder.internal.core.replay;

import io.larder.internal.core.key.Key;
import org.jspecify.annotations.Nullable;

/** One call of a {@code @CacheInput} method, to be made again. */
public interface Input {

    /** For messages: {@code Class#method}. */
    String where();

    /** What is asked: bean, method and arguments. Equal for equal questions; no answer is in it. */
    Key callKey();

    /** Asks again. What the method throws reaches the caller. */
    @Nullable
    Object read() throws Exception;

    /** Throws if the arguments, which may come from a file, cannot be read or do not fit. */
    default void verify() {}

    /**
     * The canonical form of an answer.
     *
     * @throws io.larder.UnhashableParameterException where it has no value
     */
    Key canonical(@Nullable Object value);
}
