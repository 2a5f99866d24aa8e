package io.larder;

import jakarta.ejb.ApplicationException;
import org.jspecify.annotations.Nullable;

/**
 * What Larder throws at a call. The message begins with an id, {@code LARDER-} and five digits, and names methods, parameters,
 * types and paths; no argument and no value is ever in it. Session beans pass it on as it is and roll nothing back.
 */
@ApplicationException(inherited = true, rollback = false)
public abstract class CacheException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param cause what led to it, or {@code null} */
    protected CacheException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
