package io.larder.internal.monitoring.jmx;

import io.larder.MethodCache;
import io.larder.internal.monitoring.CacheMetric;
import io.larder.internal.monitoring.MonitoringView;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import javax.management.InstanceAlreadyExistsException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * Registers the MXBeans of one application. If one cannot be registered, it logs a warning, and calls are unaffected.
 */
public final class JmxRegistration implements AutoCloseable {

    private static final Logger LOGGER = System.getLogger("io.larder.monitoring");

    private final MBeanServer server;
    private final List<ObjectName> names = new ArrayList<>();

    private JmxRegistration(MBeanServer server) {
        this.server = server;
    }

    /** Registers one for each cache and one for what keeps their entries. */
    public static JmxRegistration register(MonitoringView view, MBeanServer server) {
        JmxRegistration registration = new JmxRegistration(server);
        String application = ObjectName.quote(view.application());
        view.allCaches()
                .forEach(cache ->
                        registration.add(view.application(), name(application, cache), new CacheManagement(cache)));
        StoreMXBean store = () -> view.storeFailures().getAsLong();
        registration.add(view.application(), "io.larder:type=Store,application=" + application, store);
        return registration;
    }

    private static String name(String application, MethodCache cache) {
        return "io.larder:type=Cache,application=" + application + ",name=" + ObjectName.quote(cache.name());
    }

    private void add(String application, String name, Object bean) {
        try {
            ObjectName registered = new ObjectName(name);
            server.registerMBean(bean, registered);
            names.add(registered);
        } catch (InstanceAlreadyExistsException e) {
            LOGGER.log(Level.WARNING, JmxMessages.nameTaken(name, application));
        } catch (JMException e) {
            LOGGER.log(Level.WARNING, JmxMessages.notRegistered(name, e.getClass()), e);
        }
    }

    /** Unregisters its own MXBeans. It ignores those that were already unregistered. */
    @Override
    public void close() {
        for (ObjectName name : names) {
            try {
                server.unregisterMBean(name);
            } catch (JMException e) {
                LOGGER.log(Level.DEBUG, JmxMessages.alreadyUnregistered(name), e);
            }
        }
        names.clear();
    }

    /** The MXBean of one cache. */
    private record CacheManagement(MethodCache cache) implements CacheMXBean {

        @Override
        public String getKind() {
            return cache.kind().name();
        }

        @Override
        public long getHits() {
            return cache.stats().hits();
        }

        @Override
        public long getMisses() {
            return cache.stats().misses();
        }

        @Override
        public double getHitRatio() {
            return cache.stats().hitRatio();
        }

        @Override
        public long getLoadFailures() {
            return cache.stats().loadFailures();
        }

        @Override
        public long getEvictions() {
            return cache.stats().evictions();
        }

        @Override
        public long getExpirations() {
            return cache.stats().expirations();
        }

        @Override
        public long getEntries() {
            return cache.stats().entries();
        }

        @Override
        public long getBytes() {
            return cache.stats().bytes();
        }

        @Override
        public double getLoadTimeSeconds() {
            return CacheMetric.LOAD.of(cache.stats());
        }

        @Override
        public void clear() {
            cache.clear();
        }
    }
}
