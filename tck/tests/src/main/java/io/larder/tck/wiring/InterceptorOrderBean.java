package io.larder.tck.wiring;

import io.larder.CacheData;
import io.larder.tck.framework.InvocationCounter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.eclipse.microprofile.faulttolerance.Retry;

/** Cached methods with other interceptors. */
@ApplicationScoped
public class InterceptorOrderBean {

    static final String RETRIED = "retried";

    @Inject
    InvocationCounter invocations;

    /** Fails twice. */
    @CacheData(name = RETRIED)
    @Retry(maxRetries = 5, delay = 0, jitter = 0)
    public String retried(String name) throws IOException {
        invocations.increment("retried " + name);
        if (invocations.count("retried " + name) < 3) {
            throw new IOException("unavailable");
        }
        return "value of " + name;
    }

    /** Fails. */
    @CacheData
    @Fallback(fallbackMethod = "fallback")
    public String withFallback(String name) throws IOException {
        invocations.increment("with fallback " + name);
        throw new IOException("unavailable");
    }

    /** What is done instead. */
    public String fallback(String name) {
        return "fallback of " + name;
    }

    @CacheData
    @Transactional(Transactional.TxType.MANDATORY)
    public String mandatoryTransaction(String name) {
        invocations.increment("mandatory " + name);
        return "mandatory " + name;
    }

    @CacheData
    @Transactional
    public String transactional(String name) {
        invocations.increment("transactional " + name);
        return "transactional " + name;
    }
}
