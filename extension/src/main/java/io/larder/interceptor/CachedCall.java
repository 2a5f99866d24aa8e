package io.larder.interceptor;

import io.larder.internal.engine.Calls;
import io.larder.internal.engine.MethodCalls;
import jakarta.enterprise.inject.Intercepted;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What data and resources have in common: the call goes to the engine, with the method as what may have to run. */
@SuppressWarnings("serial") // A container injects serializable references into what it may passivate.
abstract class CachedCall implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final MethodCalls UNCACHED = (arguments, method) -> method.run();

    @Inject
    @Intercepted
    private Bean<?> bean;

    @Inject
    private Calls calls;

    private transient volatile @Nullable Map<Method, MethodCalls> known;

    @AroundInvoke
    @Nullable
    Object call(InvocationContext context) throws Exception {
        return calls(context.getMethod()).call(context.getParameters(), context::proceed);
    }

    private MethodCalls calls(Method method) {
        Map<Method, MethodCalls> before = known;
        if (before == null) {
            before = new ConcurrentHashMap<>();
            known = before;
        }
        MethodCalls found = before.get(method);
        return found == null ? before.computeIfAbsent(method, this::find) : found;
    }

    private MethodCalls find(Method method) {
        MethodCalls found = calls.of(bean.getBeanClass(), method);
        return found == null ? UNCACHED : found;
    }
}
