package io.larder.internal.cdi.application;

import io.larder.Caches;
import io.larder.internal.cdi.config.Configuration;
import io.larder.internal.cdi.lookup.MethodIndex;
import io.larder.internal.engine.CallEngine;
import io.larder.internal.engine.Calls;
import io.larder.internal.engine.MethodCalls;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The caches of one application, from its start to its end. */
public final class Application implements Calls, AutoCloseable {

    private final List<CallEngine> engines;
    private final MethodIndex<CallEngine> index;
    private final Caches caches;
    private final List<AutoCloseable> parts;
    private final String store;

    private Application(Assembly assembly) {
        engines = assembly.engines();
        parts = assembly.parts();
        store = assembly.store();
        index = new MethodIndex<>(
                engines.stream()
                        .filter(engine -> engine.method().settings().enabled())
                        .toList(),
                engine -> engine.method().beanClass(),
                engine -> engine.method().method());
        caches = new ApplicationCaches(engines);
    }

    /**
     * Makes the caches of an application.
     *
     * @param beans the enabled ones
     * @param own the extension's bean manager
     * @param loader the application's class loader
     */
    public static Application start(
            List<CachedBean> beans, Configuration configuration, BeanManager own, ClassLoader loader) {
        Assembly assembly = new Assembly(beans, configuration, own, loader);
        try {
            return new Application(assembly);
        } catch (RuntimeException | Error e) {
            Assembly.end(assembly.parts());
            throw e;
        }
    }

    @Override
    public @Nullable MethodCalls of(Class<?> beanClass, Method method) {
        return index.of(beanClass, method);
    }

    public Caches caches() {
        return caches;
    }

    /** Where data is kept, in words. */
    public String store() {
        return store;
    }

    /** Takes everything out, releases the resources in reverse order of their creation, and ends what runs. */
    @Override
    public void close() {
        engines.forEach(CallEngine::stop);
        Assembly.end(parts);
    }
}
