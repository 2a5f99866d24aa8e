package io.larder.tck.hit;

import org.jspecify.annotations.Nullable;

/**
 * What a body is to throw.
 *
 * @param next nothing: it is to return
 */
record Failures(@Nullable Throwable next) {

    void happen() throws Throwable {
        if (next != null) {
            throw next;
        }
    }
}
