package io.larder.tck.expiry;

import io.larder.CacheResource;
import io.larder.ExcludeFromKey;
import io.larder.tck.framework.InvocationCounter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Consumer;

/** All methods with {@link CacheResource}. */
@ApplicationScoped
class LifetimeResourceBean implements LifetimeBean {

    /** Counts the releases of each token. */
    @ApplicationScoped
    static class Releases implements Consumer<Token> {

        @Inject
        InvocationCounter invocations;

        @Override
        public void accept(Token token) {
            invocations.increment("release " + token.text());
        }
    }

    @Inject
    InvocationCounter invocations;

    @Override
    @CacheResource(ttl = "1h", lifetime = ExpiresIn.class, release = Releases.class)
    public Token token(String name, @ExcludeFromKey Duration lifetime) {
        invocations.increment(name);
        return new Token(name, lifetime);
    }

    @Override
    @CacheResource(ttl = TtlBean.SHORT_TTL_TEXT, jitter = "90%")
    public Token spread(String name) {
        invocations.increment(name);
        return new Token(name, Duration.ZERO);
    }
}
