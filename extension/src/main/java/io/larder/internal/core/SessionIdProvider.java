package io.larder.internal.core;

/** Tells the sessions of an application's callers apart. */
@FunctionalInterface
public interface SessionIdProvider {

    /**
     * The id of the current caller's session, which is begun where there is none yet. It stays the same as long as the session
     * lasts, whatever the container calls it meanwhile.
     *
     * @throws RuntimeException where the caller can have no session, as the container says it
     */
    String current();
}
