package io.larder.interceptor;

import io.larder.CacheClear;
import io.larder.internal.core.ClearOperation;
import io.larder.internal.core.ClearOperationRegistry;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Intercepted;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Clears what {@link CacheClear} names, before the method or after its normal return. */
@CacheClear
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_AFTER)
@SuppressWarnings("serial") // A container injects serializable references into what it may passivate.
public class CacheClearInterceptor implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Intercepted
    private Bean<?> bean;

    @Inject
    private ClearOperationRegistry operations;

    @AroundInvoke
    @Nullable
    Object call(InvocationContext context) throws Exception {
        ClearOperation operation = operations.find(bean.getBeanClass(), context.getMethod());
        if (operation == null) {
            return context.proceed();
        }
        Runnable clearRest = operation.begin(context.getParameters());
        Object result = context.proceed();
        clearRest.run();
        return result;
    }
}
