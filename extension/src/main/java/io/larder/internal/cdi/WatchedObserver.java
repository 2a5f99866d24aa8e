package io.larder.internal.cdi;

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
 * An observer of the application, which is the same in everything but that somebody is around it while it runs. Not made with a
 * configurator: Weld's wraps what the observer throws.
 *
 * @param around runs the observer for an event
 */
record WatchedObserver<T>(ObserverMethod<T> observer, BiConsumer<EventContext<?>, Runnable> around)
        implements ObserverMethod<T> {

    @Override
    public void notify(EventContext<T> event) {
        around.accept(event, () -> observer.notify(event));
    }

    @Override
    public void notify(T event) {
        observer.notify(event);
    }

    @Override
    public Class<?> getBeanClass() {
        return observer.getBeanClass();
    }

    @Override
    public Bean<?> getDeclaringBean() {
        return observer.getDeclaringBean();
    }

    @Override
    public Type getObservedType() {
        return observer.getObservedType();
    }

    @Override
    public Set<Annotation> getObservedQualifiers() {
        return observer.getObservedQualifiers();
    }

    @Override
    public Reception getReception() {
        return observer.getReception();
    }

    @Override
    public TransactionPhase getTransactionPhase() {
        return observer.getTransactionPhase();
    }

    @Override
    public int getPriority() {
        return observer.getPriority();
    }

    @Override
    public boolean isAsync() {
        return observer.isAsync();
    }
}
