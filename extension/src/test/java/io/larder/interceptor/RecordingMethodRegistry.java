package io.larder.interceptor;

import io.larder.internal.core.CachedMethodRegistry;
import io.larder.internal.core.MethodInvoker;
import io.larder.internal.core.method.Invocation;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Stands in for the engine: runs each method and notes the call. */
@Alternative
@Priority(1)
@ApplicationScoped
class RecordingMethodRegistry implements CachedMethodRegistry {

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<String> lookups = new CopyOnWriteArrayList<>();

    @Override
    public MethodInvoker find(Class<?> beanClass, Method method) {
        String where = beanClass.getSimpleName() + "." + method.getName();
        lookups.add(where);
        return new MethodInvoker() {
            @Override
            public @Nullable Object call(@Nullable Object[] arguments, Invocation invocation) throws Exception {
                calls.add(where + List.of(arguments));
                return invocation.proceed();
            }
        };
    }

    List<String> calls() {
        return List.copyOf(calls);
    }

    List<String> lookups() {
        return List.copyOf(lookups);
    }
}
