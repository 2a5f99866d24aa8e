package io.larder.internal.fingerprint;

import java.util.List;

/**
 * A place in the code of a method at which it reads what is no argument.
 *
 * @param kind what it reads
 * @param path the calls that lead there, {@code Class#method} each, from the method to what is called last
 */
public record AmbientRead(Kind kind, List<String> path) {

    /** What is around a call, and not part of it. */
    public enum Kind {
        CALLER("the caller's identity"),
        REQUEST("the request"),
        SESSION("the HTTP session"),
        REQUEST_BEAN("a request-scoped bean"),
        SESSION_BEAN("a session-scoped bean"),
        LOCALE("the default locale"),
        ZONE("the default time zone"),
        CLOCK("the clock");

        private final String description;

        Kind(String description) {
            this.description = description;
        }

        /** A noun phrase for messages. */
        public String description() {
            return description;
        }
    }

    public AmbientRead {
        path = List.copyOf(path);
    }
}
