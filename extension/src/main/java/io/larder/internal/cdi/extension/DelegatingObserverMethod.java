package io.larder.internal.cdi.extension;

import jakarta.enterprise.event.Reception;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.EventContext;
import jakarta.enterprise.inject.spi.ObserverMethod;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * An observer of the application that runs inside another action. CDI's configurator is not used, because Weld wraps the
 * exceptions of configured observers.
 *
 * @param around runs the observer for an event
 */
record DelegatingObserverMethod<T>(ObserverMethod<T> delegate, BiConsumer<EventContext<?>, Runnable> around)
        implements ObserverMethod<T> {

    @Override
    public void notify(EventContext<T> event) {
        around.accept(event, () -> delegate.notify(event));
    }

    @Override
    public void notify(T event) {
        delegate.notify(event);
    }

    @Override
    public Class<?> getBeanClass() {
        return delegate.getBeanClass();
    }

    @Override
    public Bean<?> getDeclaringBean() {
        return delegate.getDeclaringBean();
    }

    @Override
    public Type getObservedType() {
        return delegate.getObservedType();
    }

    @Override
    public Set<Annotation> getObservedQualifiers() {
        return delegate.getObservedQualifiers();
    }

    @Override
    public Reception getReception() {
        return delegate.getReception();
    }

    @Override
    public TransactionPhase getTransactionPhase() {
        return delegate.getTransactionPhase();
    }

    @Override
    public int getPriority() {
        return delegate.getPriority();
    }

    @Override
    public boolean isAsync() {
        return delegate.isAsync();
    }
}
