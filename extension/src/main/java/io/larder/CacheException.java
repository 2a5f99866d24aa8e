package io.larder;

import jakarta.ejb.ApplicationException;
import org.jspecify.annotations.Nullable;

/**
 * The superclass of all exceptions that Larder throws at calls. The message begins with an id, {@code LARDER-} and five digits, and
 * contains names of methods, parameters and types, and paths, but no argument and no value. Session beans throw it unwrapped and do
 * not roll back.
 *
 * @since 0.1
 */
@ApplicationException(inherited = true, rollback = false)
public abstract class CacheException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param cause the cause, or {@code null} */
    protected CacheException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
