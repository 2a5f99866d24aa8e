package io.larder.tck.expiry;

import io.larder.CacheData;
import io.larder.ExcludeFromKey;
import io.larder.tck.framework.InvocationCounter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** All methods with {@link CacheData}. */
@ApplicationScoped
class LifetimeDataBean implements LifetimeBean {

    @Inject
    InvocationCounter invocations;

    @Override
    @CacheData(ttl = "1h", lifetime = ExpiresIn.class)
    public Token token(String name, @ExcludeFromKey Duration lifetime) {
        invocations.increment(name);
        return new Token(name, lifetime);
    }

    @Override
    @CacheData(ttl = TtlBean.SHORT_TTL_TEXT, jitter = "90%")
    public Token spread(String name) {
        invocations.increment(name);
        return new Token(name, Duration.ZERO);
    }
}
