package io.larder.internal.web.metrics;

import io.larder.internal.cdi.config.Configuration;
import io.larder.internal.monitoring.MonitoringView;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Registers the address of the figures when the web application starts. On a server of Jakarta EE the caches are there by then; on
 * Tomcat or Jetty CDI may start later, so that the address is read from the configuration and the caches are looked up when it
 * is called.
 */
public class MetricsInitializer implements ServletContainerInitializer {

    private static final Logger LOGGER = System.getLogger("io.larder.monitoring");
    private static final String NAME = "larder-metrics";

    @Override
    public void onStartup(@Nullable Set<Class<?>> classes, ServletContext context) {
        Optional<MonitoringView> view = monitoringView();
        String path = view.isPresent() ? view.get().metricsPath() : configured();
        if (path != null) {
            register(context, new MetricsServlet(MetricsInitializer::monitoringView), path);
        }
    }

    /** None where the application has no beans, where CDI has not started yet, or where Larder refused the application. */
    static Optional<MonitoringView> monitoringView() {
        try {
            Instance<MonitoringView> view = CDI.current().select(MonitoringView.class);
            return view.isResolvable() ? Optional.of(view.get()) : Optional.empty();
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** What is illegal in it is reported with the deployment. */
    private static @Nullable String configured() {
        return Configuration.metricsPath(MetricsInitializer.class.getClassLoader())
                .orElse(null);
    }

    private static void register(ServletContext context, MetricsServlet metrics, String path) {
        ServletRegistration.Dynamic servlet = context.addServlet(NAME, metrics);
        if (servlet == null || !servlet.addMapping(path).isEmpty()) {
            LOGGER.log(Level.WARNING, MetricsMessages.pathTaken(path));
        }
        if (servlet != null) {
            // At the end of the start: then CDI is there, or is missing.
            servlet.setLoadOnStartup(Integer.MAX_VALUE);
        }
    }
}
