package io.larder.tck.session;

import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.CacheScope;
import io.larder.tck.framework.InvocationCounter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Caches with the scope of the session. */
@ApplicationScoped
public class SessionCacheBean {

    @Inject
    private @Nullable InvocationCounter invocations;

    @CacheData(name = "session-data", scope = CacheScope.SESSION)
    public List<String> data(String name) {
        return new ArrayList<>(List.of(name, "run " + countInvocation("session-data")));
    }

    @CacheResource(name = "session-resource", scope = CacheScope.SESSION)
    public StringBuilder resource(String name) {
        return new StringBuilder(name).append(" run ").append(countInvocation("session-resource"));
    }

    private int countInvocation(String method) {
        if (invocations == null) {
            return 0;
        }
        invocations.increment(method);
        return invocations.count(method);
    }
}
