package io.larder.tck.hit;

import org.jspecify.annotations.Nullable;

/**
 * What a cached method throws.
 *
 * @param cause null: the method returns normally
 */
record BodyFailure(@Nullable Throwable cause) {

    void throwIfPresent() throws Throwable {
        if (cause != null) {
            throw cause;
        }
    }
}
