package io.larder.interceptor;

import io.larder.internal.core.MethodInvoker;
import io.larder.internal.core.method.ContextInvocation;
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

/**
 * The base class of the interceptors of single methods. It passes the call to the engine, with the method as the
 * invocation to run on a miss.
 */
@SuppressWarnings("serial") // A container injects serializable references into what it may passivate.
abstract class MethodInterceptor implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final ContextInvocation<InvocationContext> INVOCATION = InvocationContext::proceed;
    private static final MethodInvoker PROCEED = (arguments, invocation) -> invocation.proceed();

    @Inject
    @Intercepted
    private Bean<?> bean;

    private transient volatile @Nullable Map<Method, MethodInvoker> invokers;

    /** The first one that was looked up: many beans have one cached method. */
    private transient volatile @Nullable Lookup first;

    private record Lookup(Method method, MethodInvoker invoker) {}

    /** The engine's way for calls of that method; {@code null}: none, the method is to run as if it were not annotated. */
    abstract @Nullable MethodInvoker find(Class<?> beanClass, Method method);

    @AroundInvoke
    @Nullable
    Object call(InvocationContext context) throws Exception {
        return invoker(context.getMethod()).call(context.getParameters(), context, INVOCATION);
    }

    @SuppressWarnings("ReferenceEquality") // a container passes the same object each time; where not, the map has it
    private MethodInvoker invoker(Method method) {
        Lookup lookup = first;
        if (lookup != null && lookup.method == method) {
            return lookup.invoker;
        }
        MethodInvoker invoker = findInvoker(method);
        if (lookup == null) {
            // Not again: threads that call several methods would write to one line of memory all the time.
            first = new Lookup(method, invoker);
        }
        return invoker;
    }

    private MethodInvoker findInvoker(Method method) {
        Map<Method, MethodInvoker> current = invokers;
        if (current == null) {
            current = new ConcurrentHashMap<>();
            invokers = current;
        }
        MethodInvoker found = current.get(method);
        return found == null ? current.computeIfAbsent(method, this::findOrProceed) : found;
    }

    private MethodInvoker findOrProceed(Method method) {
        MethodInvoker found = find(bean.getBeanClass(), method);
        return found == null ? PROCEED : found;
    }
}
