package io.larder.internal.cdi.runtime;

import io.larder.Caches;
import io.larder.internal.cdi.config.Configuration;
import io.larder.internal.cdi.config.ConfigurationKey;
import io.larder.internal.cdi.model.DeploymentModel;
import io.larder.internal.core.CacheEngine;
import io.larder.internal.core.CachedMethodRegistry;
import io.larder.internal.core.MethodInvoker;
import io.larder.internal.core.RecordedMethodRegistry;
import io.larder.internal.core.load.WaitListenerRegistry;
import io.larder.internal.monitoring.MonitoringView;
import io.larder.internal.monitoring.jmx.JmxRegistration;
import io.larder.internal.monitoring.meter.MeterRegistryBinder;
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
    private final List<AutoCloseable> closeables;
    private final String storeDescription;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final RecordedMethodRegistry recordedMethods;
    private final EventRecorder events;
    private final MonitoringView monitoringView;
    private final WaitListenerRegistry waitListeners;

    private Application(ApplicationFactory factory, Configuration configuration, BeanManager beanManager) {
        engines = factory.engines();
        closeables = factory.closeables();
        storeDescription = factory.storeDescription();
        recordedMethods = factory.recordedMethods();
        events = factory.events();
        waitListeners = factory.notifier();
        index = new MethodIndex<>(
                engines.stream()
                        .filter(engine -> engine.method().settings().enabled())
                        .toList(),
                engine -> engine.method().beanClass(),
                engine -> engine.method().method());
        caches = new ApplicationCaches(engines, factory.changes());
        monitoringView = new MonitoringView(
                factory.name(),
                configuration.find(ConfigurationKey.METRICS_PATH).orElse(null),
                caches,
                factory::storeFailures);
        if (configuration.get(ConfigurationKey.JMX)) {
            closeables.add(JmxRegistration.register(monitoringView, ManagementFactory.getPlatformMBeanServer()));
        }
        closeables.add(MeterRegistryBinder.bind(monitoringView, beanManager));
    }

    /**
     * Makes the caches of an application.
     *
     * @param beanManager the extension's bean manager
     * @param loader the application's class loader
     */
    public static Application start(
            DeploymentModel model, Configuration configuration, BeanManager beanManager, ClassLoader loader) {
        ApplicationFactory factory = new ApplicationFactory(model, configuration, beanManager, loader);
        try {
            return new Application(factory, configuration, beanManager);
        } catch (RuntimeException | Error e) {
            ApplicationFactory.closeAll(factory.closeables());
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
    public MonitoringView monitoringView() {
        return monitoringView;
    }

    /** A session has ended, and its entries with it. */
    public void sessionEnded(SessionIdHolder holder) {
        String session = holder.id();
        engines.forEach(engine -> engine.endSession(session));
    }

    public RecordedMethodRegistry recordedMethods() {
        return recordedMethods;
    }

    public EventRecorder events() {
        return events;
    }

    public WaitListenerRegistry waitListeners() {
        return waitListeners;
    }

    /** Where data is kept, in words. */
    public String storeDescription() {
        return storeDescription;
    }

    /** Once: takes everything out, releases the resources in reverse order of their creation, and ends what runs. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        engines.forEach(CacheEngine::stop);
        ApplicationFactory.closeAll(closeables);
    }
}
