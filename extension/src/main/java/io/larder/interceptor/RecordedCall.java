package io.larder.interceptor;

import io.larder.internal.engine.MethodCalls;
import io.larder.internal.engine.Recorder;
import jakarta.inject.Inject;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** A call of a method that is recorded while a cached method runs. */
@SuppressWarnings("serial") // A container injects serializable references into what it may passivate.
abstract class RecordedCall extends InterceptedCall {

    private static final long serialVersionUID = 1L;

    @Inject
    private Recorder recorder;

    @Override
    @Nullable
    MethodCalls find(Class<?> beanClass, Method method) {
        return recorder.of(beanClass, method);
    }
}
