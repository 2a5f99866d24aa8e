package io.larder.interceptor;

import io.larder.internal.core.InterceptedMethodRegistry;
import io.larder.internal.core.MethodInvoker;
import jakarta.inject.Inject;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** An interceptor of methods whose calls are recorded while a cached method runs. */
@SuppressWarnings("serial") // A container injects serializable references into what it may passivate.
abstract class RecordedMethodInterceptor extends MethodInterceptor {

    private static final long serialVersionUID = 1L;

    @Inject
    private InterceptedMethodRegistry registry;

    @Override
    @Nullable
    MethodInvoker find(Class<?> beanClass, Method method) {
        return registry.find(beanClass, method);
    }
}
