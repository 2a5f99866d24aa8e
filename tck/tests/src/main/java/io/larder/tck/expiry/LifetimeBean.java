package io.larder.tck.expiry;

import java.time.Duration;
import java.util.function.Function;

/** Methods whose results say how long they live. */
interface LifetimeBean {

    /** A result that is a resource as well. */
    final class Token {

        private final String text;
        private final Duration lifetime;

        Token(String text, Duration lifetime) {
            this.text = text;
            this.lifetime = lifetime;
        }

        String text() {
            return text;
        }
    }

    /** What {@code lifetime} names. */
    class ExpiresIn implements Function<Token, Duration> {
        @Override
        public Duration apply(Token token) {
            if (token.lifetime.equals(Duration.ofDays(1))) {
                throw new IllegalStateException("no time to live");
            }
            return token.lifetime;
        }
    }

    Token token(String name, Duration lifetime);

    Token spread(String name);
}
