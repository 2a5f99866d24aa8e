package io.larder.internal.cdi.application;

import io.larder.Caches;
import io.larder.internal.cdi.config.Configuration;
import io.larder.internal.cdi.jmx.Registration;
import io.larder.internal.cdi.lookup.MethodIndex;
import io.larder.internal.cdi.meter.OfferedRegistries;
import io.larder.internal.core.CacheEngine;
import io.larder.internal.core.CachedMethodRegistry;
import io.larder.internal.monitoring.MonitoringView;
import io.larder.internal.core.MethodInvoker;
import io.larder.internal.core.load.WaitListenerRegistry;
import io.larder.internal.core.RecordedMethodRegistry;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The caches of one application, from its start to its end. */
public final class Application implements CachedMethodRegistry, AutoCloseable {

    private final List<CacheEngine> engines;
    private final MethodIndex<CacheEngine> index;
    private final Caches caches;
    private final List<AutoCloseable> parts;
    private final String store;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final RecordedMethodRegistry recorder;
    private final RecordedEvents events;
    private final MonitoringView exposition;
    private final WaitListenerRegistry onlookers;

    private Application(Assembly assembly, Configuration configuration, BeanManager own) {
        engines = assembly.engines();
        parts = assembly.parts();
        store = assembly.store();
        recorder = assembly.recorder();
        events = assembly.events();
        onlookers = assembly.announcements();
        index = new MethodIndex<>(
                engines.stream()
                        .filter(engine -> engine.method().settings().enabled())
                        .toList(),
                engine -> engine.method().beanClass(),
                engine -> engine.method().method());
        caches = new ApplicationCaches(engines, assembly.changes());
        exposition = new MonitoringView(assembly.name(), configuration.metricsPath(), caches, assembly::storeFailures);
        if (configuration.jmx()) {
            parts.add(Registration.of(exposition, ManagementFactory.getPlatformMBeanServer()));
        }
        parts.add(OfferedRegistries.register(exposition, own));
    }

    /**
     * Makes the caches of an application.
     *
     * @param own the extension's bean manager
     * @param loader the application's class loader
     */
    public static Application start(
            Declared declared, Configuration configuration, BeanManager own, ClassLoader loader) {
        Assembly assembly = new Assembly(declared, configuration, own, loader);
        try {
            return new Application(assembly, configuration, own);
        } catch (RuntimeException | Error e) {
            Assembly.end(assembly.parts());
            throw e;
        }
    }

    @Override
    public @Nullable MethodInvoker find(Class<?> beanClass, Method method) {
        return index.of(beanClass, method);
    }

    public Caches caches() {
        return caches;
    }

    /** What is shown of it from outside. */
    public MonitoringView exposition() {
        return exposition;
    }

    /** A session has ended, and its entries with it. */
    public void sessionEnded(SessionMark mark) {
        String session = mark.name();
        engines.forEach(engine -> engine.endSession(session));
    }

    public RecordedMethodRegistry recorder() {
        return recorder;
    }

    public RecordedEvents events() {
        return events;
    }

    public WaitListenerRegistry onlookers() {
        return onlookers;
    }

    /** Where data is kept, in words. */
    public String store() {
        return store;
    }

    /** Once: takes everything out, releases the resources in reverse order of their creation, and ends what runs. */
    @Override
    public void close() {
        if (ended.getAndSet(true)) {
            return;
        }
        engines.forEach(CacheEngine::stop);
        Assembly.end(parts);
    }
}
