package io.larder.internal.core;

import org.jspecify.annotations.Nullable;

/** Tells the sessions of an application's callers apart. */
@FunctionalInterface
public interface SessionIdProvider {

    /**
     * Returns the id of the current caller's session, which is begun where there is none yet; {@code null} if the session has ended while
     * its request runs. The id stays the same as long as the session lasts, whatever the container calls it meanwhile.
     *
     * @throws RuntimeException where the caller can have no session, as the container says it
     */
    @Nullable
    String current();

    /** Returns whether the session has ended. Once it has, it does not begin again. */
    default boolean hasEnded(String session) {
        return false;
    }
}
